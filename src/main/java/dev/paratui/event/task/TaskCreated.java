package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;

/** A task was put into the queue. */
public record TaskCreated(TaskId id, long number, Assignment assignment) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(Task.made(id, number, assignment, ledger.stamp().at()));
    }
}
