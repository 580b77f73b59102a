package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Refusal;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Map;
import java.util.Set;

/** A session was ended and its work tree moved into the trash, from where {@code undo} brings it back. */
public record SessionCancelled(SessionName session, String act, Map<String, String> detail, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session was = ledger.sessionOrRefuse(session);
        Session over =
                was.seated(Seat.NONE).living(Life.CANCELLED, ledger.stamp().at());
        Act cancelled = new Act(act, ActKind.CANCEL, was, detail, ledger.stamp().at(), Act.Undoing.POSSIBLE);
        return withoutWork(ledger).with(over).with(cancelled).closing(Outcome.done(intent, act));
    }

    /** What still waited to be done for it is not done any more: it would bring to life what was cancelled. */
    private Ledger withoutWork(Ledger ledger) {
        Refusal problem = Refusal.of(
                Code.WRONG_STATE,
                "session \"" + session + "\" was cancelled before it was done",
                "bring it back: para recover " + session);
        Ledger without = ledger;
        for (Intent open : ledger.duties().of(session)) {
            if (!(open instanceof Intent.Undo)) {
                without = without.closing(Outcome.refused(open.id(), problem));
            }
        }
        return without;
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.CANCELLED.word());
    }
}
