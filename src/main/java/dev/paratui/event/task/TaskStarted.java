package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import java.util.Optional;

/** The agent that has a task began to work on it. */
public record TaskStarted(TaskId id, String agent) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return Heard.of(agent, ledger).with(ledger.tasks().task(id).in(TaskState.IN_PROGRESS));
    }

    @Override
    public Optional<TaskId> task() {
        return Optional.of(id);
    }
}
