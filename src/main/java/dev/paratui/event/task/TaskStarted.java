package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;

/** The agent that has a task began to work on it. */
public record TaskStarted(TaskId id, String agent) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return Heard.of(agent, ledger).with(ledger.tasks().task(id).in(TaskState.IN_PROGRESS));
    }
}
