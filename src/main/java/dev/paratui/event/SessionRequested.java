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

/** A session was asked for; its branch, work tree and pane are still to be made. */
public record SessionRequested(SessionName session, Brief brief, Work work, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session requested =
                new Session(session, ledger.revision(), Life.REQUESTED, brief, work, Seat.NONE, Standing.NEW, at, at);
        return ledger.joinedBy(requested).opening(new Intent.Start(intent, session));
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.REQUESTED.word());
    }
}
