package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.task.TaskId;
import java.util.Optional;

/** Something that happened to one task. */
public interface TaskEvent extends Event {
    TaskId id();

    @Override
    default Optional<TaskId> task() {
        return Optional.of(id());
    }
}
