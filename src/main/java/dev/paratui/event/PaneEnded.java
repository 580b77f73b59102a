package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Seat;
import dev.paratui.model.SessionName;

/** A session's pane was ended on purpose, with all others; {@code resume} opens a new one. */
public record PaneEnded(SessionName session) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(ledger.sessionOrRefuse(session).seated(Seat.NONE));
    }
}
