package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;

/** A gate was passed: by a person, or by its command's success. */
public record GatePassed(TaskId id, String by, String message, String intent) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Task gate = ledger.tasks().task(id);
        return new GateVerdict(by, intent)
                .over(
                        gate,
                        ledger,
                        gate.ended(
                                TaskState.DONE,
                                TaskResult.of(message),
                                ledger.stamp().at()));
    }
}
