package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.util.List;

/** A task that came to a bad end counts as new, with these dependencies. */
public record TaskRetried(TaskId id, List<TaskId> dependencies, String reason) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Task task = ledger.tasks().task(id);
        return ledger.with(task.free(
                task.assignment().dependingOn(dependencies), task.claim().forgiven()));
    }
}
