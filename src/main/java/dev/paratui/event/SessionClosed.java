package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Map;

/** After a landing the pane was ended and the work tree moved into the trash, as part of the landing's act. */
public record SessionClosed(SessionName session, String act, Map<String, String> detail, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session changed = ledger.sessionOrRefuse(session).seated(Seat.NONE);
        Ledger closed = ledger.with(changed).closing(Outcome.done(intent, act));
        return ledger.acts()
                .find(act)
                .map(landing -> closed.with(landing.with(detail)))
                .orElse(closed);
    }
}
