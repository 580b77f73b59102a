package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.PlanSet;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** Goal and plan are to be these; tasks, agents and discoveries stay. */
public record SetPlan(String goal, String masterPlan) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return goal.isBlank()
                ? Decision.refuse(Code.BAD_ARGUMENT, "the goal is empty", "say in a sentence what all this is for")
                : Decision.of(new PlanSet(goal, masterPlan));
    }
}
