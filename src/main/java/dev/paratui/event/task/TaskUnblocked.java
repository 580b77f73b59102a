package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.TaskId;
import java.util.List;
import java.util.Optional;

/** What kept a task from going on is out of the way. */
public record TaskUnblocked(TaskId id) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(ledger.tasks().task(id).blockedBy(List.of()));
    }

    @Override
    public Optional<TaskId> task() {
        return Optional.of(id);
    }
}
