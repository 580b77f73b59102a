package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** A landed session's pane and work tree are to be put away. */
public record CloseRequested(SessionName session, String act, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Close(intent, session, act));
    }
}
