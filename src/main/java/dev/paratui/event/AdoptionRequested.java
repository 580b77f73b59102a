package dev.paratui.event;

import dev.paratui.model.Brief;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Standing;
import dev.paratui.model.Work;
import java.time.Instant;
import java.util.Set;

/** A branch, maybe with a work tree, that was made elsewhere is to be a session. */
public record AdoptionRequested(SessionName session, Brief brief, Work work, Intent.Tree tree, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session requested =
                new Session(session, ledger.revision(), Life.REQUESTED, brief, work, Seat.NONE, Standing.NEW, at, at);
        return ledger.joinedBy(requested).opening(new Intent.Adopt(intent, session, tree));
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.REQUESTED.word());
    }
}
