package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import java.util.Optional;

/** A task is no longer wanted. */
public record TaskCancelled(TaskId id, String reason) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        TaskResult result = TaskResult.failed(reason);
        return ledger.with(ledger.tasks()
                .task(id)
                .ended(TaskState.CANCELLED, result, ledger.stamp().at()));
    }

    @Override
    public Optional<TaskId> task() {
        return Optional.of(id);
    }
}
