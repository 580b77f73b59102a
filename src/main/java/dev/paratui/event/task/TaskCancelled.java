package dev.paratui.event.task;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;

/** A task is no longer wanted; if it is a gate, neither is its verdict. */
public record TaskCancelled(TaskId id, String reason) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        TaskResult result = TaskResult.failed(reason);
        return withoutCheck(ledger)
                .with(ledger.tasks()
                        .task(id)
                        .ended(TaskState.CANCELLED, result, ledger.stamp().at()));
    }

    /** How the command of a gate ends that nobody wants any more does not count. */
    private Ledger withoutCheck(Ledger ledger) {
        return ledger.duties().all().stream()
                .filter(open ->
                        open instanceof Intent.Check check && check.task().equals(id))
                .findFirst()
                .map(check -> ledger.closing(Outcome.done(check.id(), TaskState.CANCELLED.word())))
                .orElse(ledger);
    }
}
