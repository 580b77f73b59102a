package dev.paratui.command;

import dev.paratui.event.SessionLost;
import dev.paratui.model.Intent;
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
                .filter(there -> ledger.duties().of(session).stream().noneMatch(NoteLost::isOurs))
                .map(there -> Decision.of(new SessionLost(session, loss)))
                .orElse(Decision.already(""));
    }

    /** What our own hands are taking away or making is not lost. */
    private static boolean isOurs(Intent open) {
        return !(open instanceof Intent.Send || open instanceof Intent.Answer || open instanceof Intent.Deliver);
    }
}
