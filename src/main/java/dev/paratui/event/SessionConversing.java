package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;

/** A session's program told which conversation it is in, by its own name for it. */
public record SessionConversing(SessionName session, String conversation) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session changed = ledger.sessionOrRefuse(session);
        return ledger.with(changed.standing(changed.standing().conversing(conversation)));
    }
}
