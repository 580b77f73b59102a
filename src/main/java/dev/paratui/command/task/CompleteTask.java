package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.TaskCompleted;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;

/** The agent that has a task in hand has done it. */
public record CompleteTask(String agent, TaskId id, TaskResult result) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Holding.require(ledger.tasks().taskOrRefuse(id), agent, "complete");
        return Decision.of(new TaskCompleted(id, agent, result)).about(id.value());
    }
}
