package dev.paratui.command.task;

import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tasks that a plan file speaks of: those of the same phase, kind and words, in the order of making. */
public final class PlanMatch {
    private PlanMatch() {}

    /** For each of the file's, the task made of it; none where there is none. */
    public static List<Optional<TaskId>> of(List<Assignment> wanted, Tasks tasks) {
        Map<Key, Deque<TaskId>> there = new HashMap<>();
        for (Task task : tasks.all()) {
            there.computeIfAbsent(Key.of(task.assignment()), key -> new ArrayDeque<>())
                    .add(task.id());
        }
        return wanted.stream()
                .map(assignment -> Optional.ofNullable(there.get(Key.of(assignment)))
                        .flatMap(same -> Optional.ofNullable(same.poll())))
                .toList();
    }

    private record Key(String phase, String description, boolean isGate) {
        static Key of(Assignment assignment) {
            return new Key(
                    assignment.phase(),
                    assignment.description(),
                    assignment.gate().isPresent());
        }
    }
}
