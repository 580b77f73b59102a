package dev.paratui.event;

import dev.paratui.model.Activity;
import dev.paratui.model.Budget;
import dev.paratui.model.Effort;
import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;

/**
 * A person said how much a session may use up; what waited for that goes on.
 *
 * @param doing what its program was last seen doing: from here on the time counts
 */
public record BudgetSet(SessionName session, Budget budget, Activity doing) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session there = ledger.sessionOrRefuse(session);
        Effort effort = there.standing()
                .effort()
                .allowed()
                .turning(doing, ledger.stamp().at());
        return ledger.with(
                there.briefed(there.brief().under(there.brief().terms().with(budget)))
                        .standing(there.standing().exerting(effort)));
    }
}
