package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import java.util.Optional;

/** A gate was passed: by a person, or by its command's success. */
public record GatePassed(TaskId id, String by, String message, String intent) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Task gate = ledger.tasks().task(id);
        if (!intent.isEmpty() && gate.state() != TaskState.IN_PROGRESS) {
            return closed(ledger); // cancelled meanwhile: the verdict comes too late to count
        }
        Task passed = gate.ended(
                TaskState.DONE, TaskResult.of(message), ledger.stamp().at());
        return closed(ledger)
                .with(passed.held(gate.claim().by(by, ledger.stamp().at())));
    }

    @Override
    public Optional<TaskId> task() {
        return Optional.of(id);
    }

    private Ledger closed(Ledger ledger) {
        return intent.isEmpty() ? ledger : ledger.closing(Outcome.done(intent, ""));
    }
}
