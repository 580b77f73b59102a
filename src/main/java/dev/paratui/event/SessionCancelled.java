package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session was ended and its work tree moved into the trash, from where {@code undo} brings it back. */
public record SessionCancelled(SessionName session, String act, Map<String, String> detail, String intent)
        implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session was = ledger.sessionOrRefuse(session);
        Session over =
                was.seated(Seat.NONE).living(Life.CANCELLED, ledger.stamp().at());
        Act cancelled = new Act(act, ActKind.CANCEL, was, detail, ledger.stamp().at(), Act.Undoing.POSSIBLE);
        return ledger.with(over).with(cancelled).closing(Outcome.done(intent, act));
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.CANCELLED.word());
    }
}
