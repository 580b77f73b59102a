package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A session cannot start before a person has acted; it goes on by itself then. */
public record SessionHeld(SessionName session, String reason) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session held = ledger.sessionOrRefuse(session);
        return ledger.with(held.standing(held.standing().troubledBy(reason)));
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }
}
