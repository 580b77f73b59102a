package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.SessionName;

/** A text was typed into a session's pane; {@code state} says how far it got. */
public record MessageSubmitted(SessionName session, String state, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.closing(Outcome.done(intent, state));
    }
}
