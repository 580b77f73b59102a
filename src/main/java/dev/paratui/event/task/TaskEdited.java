package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.TaskId;
import java.util.Optional;

/** A task asks for something else than before. */
public record TaskEdited(TaskId id, Assignment assignment) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(ledger.tasks().task(id).asking(assignment));
    }

    @Override
    public Optional<TaskId> task() {
        return Optional.of(id);
    }
}
