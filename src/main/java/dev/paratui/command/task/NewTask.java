package dev.paratui.command.task;

import dev.paratui.model.task.Assignment;
import java.util.List;
import java.util.Optional;

/**
 * A task to be made.
 *
 * @param ref by which others of the same batch name it
 * @param assignment without its dependencies
 * @param dependencies ids, or refs of the batch
 */
public record NewTask(Optional<String> ref, Assignment assignment, List<String> dependencies) {
    public NewTask {
        dependencies = List.copyOf(dependencies);
    }
}
