package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** An act is to be taken back; {@code session} is the name under which its session will live. */
public record UndoRequested(SessionName session, String act, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Undo(intent, session, act));
    }
}
