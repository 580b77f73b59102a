package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.TaskStarted;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;

/** The agent that claimed a task begins to work on it. */
public record StartTask(String agent, TaskId id) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Task task = ledger.tasks().taskOrRefuse(id);
        Holding.require(task, agent, "start");
        return task.state() == TaskState.IN_PROGRESS
                ? Decision.already(id.value())
                : Decision.of(new TaskStarted(id, agent)).about(id.value());
    }
}
