package dev.paratui.command;

import dev.paratui.event.SessionReported;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Report;
import dev.paratui.model.SessionName;

/** An agent tells how it stands. */
public record ReportStanding(SessionName session, Report report) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        ledger.sessionOrRefuse(session);
        return Decision.of(new SessionReported(session, report));
    }
}
