package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** Open work is to be committed and put up for review. */
public record FinishRequested(SessionName session, String message, String branch, String intent) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Finish(intent, session, message, branch));
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }
}
