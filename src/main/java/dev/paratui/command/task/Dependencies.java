package dev.paratui.command.task;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import java.util.Map;
import java.util.Optional;

/** What a task is to depend on, by name. */
final class Dependencies {
    private Dependencies() {}

    static TaskId named(String name, Map<String, TaskId> siblings, Tasks tasks) {
        return Optional.ofNullable(siblings.get(name))
                .or(() -> Optional.of(new TaskId(name))
                        .filter(id -> tasks.find(id).isPresent()))
                .orElseThrow(() -> new Refused(
                        Code.TASK_NOT_FOUND,
                        "there is no task \"" + Words.shown(name) + "\" to depend on",
                        "name tasks by id (get_all_tasks), or siblings of the same batch by their ref"));
    }
}
