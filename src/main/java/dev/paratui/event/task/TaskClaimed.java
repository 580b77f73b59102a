package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.time.Instant;

/** An agent took a task. */
public record TaskClaimed(TaskId id, String agent) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Task task = ledger.tasks().task(id);
        Instant at = ledger.stamp().at();
        return Heard.of(agent, ledger).with(task.claimed(task.claim().by(agent, at)));
    }
}
