package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.SessionName;
import java.util.Optional;

/**
 * What is run after a landing has ended, well or not; the landing stands.
 *
 * @param problem what went wrong; empty: nothing
 */
public record LandingFollowed(SessionName session, String entry, String problem, String intent) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.closing(Outcome.done(intent, problem));
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }
}
