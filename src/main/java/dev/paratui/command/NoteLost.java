package dev.paratui.command;

import dev.paratui.event.SessionLost;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Loss;
import dev.paratui.model.Moment;
import dev.paratui.model.SessionName;

/** An observer found that something of a session is gone. */
public record NoteLost(SessionName session, Loss loss) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.session(session)
                .filter(there -> there.life() == Life.RUNNING || there.life() == Life.REVIEW)
                .map(there -> Decision.of(new SessionLost(session, loss)))
                .orElse(Decision.already(""));
    }
}
