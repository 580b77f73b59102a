package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;

/** A gate was not passed; what is behind it is blocked. */
public record GateRejected(TaskId id, String by, String message, String intent) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Task gate = ledger.tasks().task(id);
        return new GateVerdict(by, intent)
                .over(
                        gate,
                        ledger,
                        gate.ended(
                                TaskState.FAILED,
                                TaskResult.failed(message),
                                ledger.stamp().at()));
    }
}
