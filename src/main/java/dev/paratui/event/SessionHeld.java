package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;

/** A session cannot start before a person has acted; it goes on by itself then. */
public record SessionHeld(SessionName session, String reason) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session held = ledger.sessionOrRefuse(session);
        return ledger.with(held.standing(held.standing().troubledBy(reason)));
    }
}
