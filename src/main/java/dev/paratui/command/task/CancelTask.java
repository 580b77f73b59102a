package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.TaskCancelled;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;

/** A task is no longer wanted; what depends on it is blocked. */
public record CancelTask(TaskId id, String reason) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Task task = ledger.tasks().taskOrRefuse(id);
        if (task.state() == TaskState.CANCELLED) {
            return Decision.already(id.value());
        }
        if (task.state() == TaskState.DONE) {
            return Decision.refuse(Holding.of(
                    task,
                    "cannot cancel task " + id + ": it is done already",
                    "what it did is not taken back by this"));
        }
        return Consequences.of(new TaskCancelled(id, reason), id, ledger);
    }
}
