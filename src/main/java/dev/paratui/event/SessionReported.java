package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Report;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** An agent told how it stands. */
public record SessionReported(SessionName session, Report report) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session changed = ledger.sessionOrRefuse(session);
        return ledger.with(changed.standing(changed.standing().reporting(report)));
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }
}
