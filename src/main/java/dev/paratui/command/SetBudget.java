package dev.paratui.command;

import dev.paratui.event.BudgetSet;
import dev.paratui.model.Activity;
import dev.paratui.model.Budget;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;

/**
 * A person says how much a session may use up.
 *
 * @param doing what its program was last seen doing
 */
public record SetBudget(SessionName session, Budget budget, Activity doing) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Session there = ledger.sessionOrRefuse(session);
        if (there.life().isOver()) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" is " + there.life().word(),
                    "only one that goes on has a budget");
        }
        return Decision.of(new BudgetSet(session, budget, doing));
    }
}
