package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.Entry;
import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of a session lies on top of what landed of it, or stayed where it was.
 *
 * @param from where its branch was, {@code to} where it is now
 * @param problem why it stayed; empty: it moved
 */
public record SessionRestacked(
        SessionName session, String entry, String act, String from, String to, String problem, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session was = ledger.sessionOrRefuse(session);
        Session now = to.isEmpty() ? was : was.standing(was.standing().at(to));
        Ledger restacked = ledger.with(now).closing(Outcome.done(intent, to));
        Optional<Act> landing = ledger.acts().find(act);
        if (landing.isPresent()) {
            restacked = restacked.with(landing.get().with(Map.of("restackedFrom", from, "restackedTo", to)));
        }
        Optional<Entry> landed = ledger.train().find(entry);
        return landed.isPresent() && !problem.isEmpty()
                ? restacked.with(landed.get()
                        .because(
                                "the rest of " + session + " was not put on top of it: " + problem,
                                "when that is out of the way, merge the target into it; nothing is lost"))
                : restacked;
    }
}
