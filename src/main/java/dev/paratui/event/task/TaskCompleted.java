package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import java.time.Instant;

/** A task is done. */
public record TaskCompleted(TaskId id, String agent, TaskResult result) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Ledger heard = ledger.coordination()
                .agents()
                .find(agent)
                .map(there -> ledger.with(there.completing(at)))
                .orElse(ledger);
        return heard.with(ledger.tasks().task(id).ended(TaskState.DONE, result, at));
    }
}
