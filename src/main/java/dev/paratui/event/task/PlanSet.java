package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Plan;
import java.util.Optional;

/** Goal and plan were set, instead of what was set before. */
public record PlanSet(String goal, String masterPlan) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.planned(
                new Plan(goal, masterPlan, Optional.of(ledger.stamp().at())));
    }
}
