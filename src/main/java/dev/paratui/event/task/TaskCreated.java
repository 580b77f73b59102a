package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.util.Optional;

/** A task was put into the queue. */
public record TaskCreated(TaskId id, long number, Assignment assignment) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(Task.made(id, number, assignment, ledger.stamp().at()));
    }

    @Override
    public Optional<TaskId> task() {
        return Optional.of(id);
    }
}
