package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** A part of a session has landed; what is left is to be put on top of that. */
public record RestackRequested(SessionName session, String entry, String act, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Restack(intent, session, entry, act));
    }
}
