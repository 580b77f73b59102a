package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.SessionName;

/**
 * What is run after a landing has ended, well or not; the landing stands.
 *
 * @param problem what went wrong; empty: nothing
 */
public record LandingFollowed(SessionName session, String entry, String problem, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.closing(Outcome.done(intent, problem));
    }
}
