package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Report;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;

/** An agent told how it stands. */
public record SessionReported(SessionName session, Report report) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session changed = ledger.sessionOrRefuse(session);
        return ledger.with(changed.standing(changed.standing().reporting(report)));
    }
}
