package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.Refusal;
import dev.paratui.model.SessionName;

/** Something to be done outside could not be done; nothing else has changed. */
public record IntentFailed(SessionName session, Refusal problem, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.closing(Outcome.refused(intent, problem));
    }
}
