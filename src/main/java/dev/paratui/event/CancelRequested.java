package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** A session is to be ended and its work tree moved into the trash. */
public record CancelRequested(SessionName session, String reason, Intent.Urgency urgency, String act, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Cancel(intent, session, act, urgency));
    }
}
