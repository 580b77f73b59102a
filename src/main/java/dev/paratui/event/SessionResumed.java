package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Set;

/**
 * A session's missing parts were made again and its program runs.
 *
 * @param life review when it was and got nothing new to do, else running
 */
public record SessionResumed(SessionName session, Seat seat, Life life, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session changed = ledger.sessionOrRefuse(session);
        Session back = changed.seated(seat)
                .standing(changed.standing().sound())
                .workedOn(life, ledger.stamp().at());
        return ledger.with(back).closing(Outcome.done(intent, "resumed"));
    }

    @Override
    public Set<String> words() {
        return Set.of(life.word());
    }
}
