package dev.paratui.event;

import dev.paratui.model.Base;
import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;

/** A session that waited for others begins where its base branch is now, so that it contains what they landed. */
public record SessionRebased(SessionName session, Base base) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session waiting = ledger.sessionOrRefuse(session);
        return ledger.with(waiting.working(waiting.work().from(base)));
    }
}
