package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.util.List;

/** A task that nobody has begun is to wait for these. */
public record TaskDeferred(TaskId id, List<TaskId> dependencies) implements TaskEvent {
    public TaskDeferred {
        dependencies = List.copyOf(dependencies);
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Task task = ledger.tasks().task(id);
        return ledger.with(task.free(task.assignment().dependingOn(dependencies), task.claim()));
    }
}
