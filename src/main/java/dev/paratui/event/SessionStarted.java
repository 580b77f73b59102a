package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Set;

/** A session's branch, work tree and pane exist, and its program runs. */
public record SessionStarted(SessionName session, Seat seat, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session before = ledger.sessionOrRefuse(session);
        Session changed = before.seated(seat)
                .standing(before.standing().sound())
                .living(Life.RUNNING, ledger.stamp().at());
        return ledger.with(changed).closing(Outcome.done(intent, "started"));
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.RUNNING.word());
    }
}
