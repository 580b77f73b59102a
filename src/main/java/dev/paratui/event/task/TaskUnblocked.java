package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.TaskId;
import java.util.List;

/** What kept a task from going on is out of the way. */
public record TaskUnblocked(TaskId id) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(ledger.tasks().task(id).blockedBy(List.of()));
    }
}
