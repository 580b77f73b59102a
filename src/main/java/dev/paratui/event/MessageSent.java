package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A text is to be typed into a session's pane. */
public record MessageSent(SessionName session, String text, Intent.Submission submission, String intent)
        implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Send(intent, session, text, submission));
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }
}
