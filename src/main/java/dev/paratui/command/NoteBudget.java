package dev.paratui.command;

import dev.paratui.event.BudgetReached;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.SessionName;

/** An observer found that a session has used up what it may; said once, until a person gives it more. */
public record NoteBudget(SessionName session, String limit) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.session(session)
                .filter(there -> !there.life().isOver())
                .filter(there -> !there.brief().terms().budget().hasNoLimit())
                .filter(there -> there.standing().effort().over().isEmpty())
                .map(there -> Decision.of(new BudgetReached(session, limit)))
                .orElse(Decision.already(""));
    }
}
