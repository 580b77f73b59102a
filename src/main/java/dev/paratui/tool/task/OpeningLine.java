package dev.paratui.tool.task;

import dev.paratui.model.Sighting;
import dev.paratui.model.Sightings;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import dev.paratui.model.task.Tasks;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The places of tasks in the one line for a free place to work: those whose sessions are there and wait, and, behind
 * all sessions that do, those whose sessions are opened when it is their turn.
 */
final class OpeningLine {
    private OpeningLine() {}

    /** From 1; a task that is not in it waits for no place. */
    static Map<TaskId, Integer> of(Snapshot snapshot) {
        Sightings seen = snapshot.sightings();
        Tasks tasks = snapshot.ledger().tasks();
        Map<TaskId, Integer> line = new LinkedHashMap<>();
        seen.bySession().forEach((session, sighting) -> {
            if (sighting.waiting() > 0) {
                tasks.heldBy(session.value()).stream()
                        .filter(task -> task.assignment().opening().isPresent())
                        .forEach(task -> line.put(task.id(), sighting.waiting()));
            }
        });
        int place = (int) seen.bySession().values().stream()
                .mapToInt(Sighting::waiting)
                .filter(at -> at > 0)
                .count();
        for (TaskId id : seen.line()) {
            if (tasks.find(id)
                    .map(Task::state)
                    .filter(TaskState.AVAILABLE::equals)
                    .isPresent()) {
                line.put(id, ++place);
            }
        }
        return line;
    }
}
