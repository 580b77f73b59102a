package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.TaskId;
import java.util.List;

/** A task cannot go on while the tasks named stay failed or cancelled. */
public record TaskBlocked(TaskId id, List<TaskId> blockedBy) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(ledger.tasks().task(id).blockedBy(blockedBy));
    }
}
