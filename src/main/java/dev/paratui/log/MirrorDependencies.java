package dev.paratui.log;

import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives tasks that were read their dependencies, but for those on nothing and those by which they wait for ever. */
final class MirrorDependencies {
    private final Map<TaskId, Task> tasks;

    MirrorDependencies(Map<TaskId, Task> tasks) {
        this.tasks = tasks;
    }

    void add(TaskId id, List<String> names) {
        List<TaskId> kept = new ArrayList<>();
        for (String name : names) {
            TaskId before = new TaskId(name);
            if (tasks.containsKey(before) && !kept.contains(before) && !waitsFor(before, id)) {
                kept.add(before);
            }
        }
        Optional.ofNullable(tasks.get(id)).ifPresent(task -> tasks.put(id, depending(task, kept)));
    }

    /** The usual task depends on earlier ones, which have theirs already; then there is nothing to walk. */
    private boolean waitsFor(TaskId start, TaskId end) {
        Set<TaskId> seen = new HashSet<>();
        Deque<TaskId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            TaskId next = open.remove();
            if (next.equals(end)) {
                return true;
            }
            if (seen.add(next)) {
                Optional.ofNullable(tasks.get(next))
                        .ifPresent(task -> open.addAll(task.assignment().dependencies()));
            }
        }
        return false;
    }

    private static Task depending(Task task, List<TaskId> dependencies) {
        return new Task(
                task.id(),
                task.revision(),
                task.number(),
                task.state(),
                task.assignment().dependingOn(dependencies),
                task.claim(),
                task.result(),
                task.blockedBy(),
                task.createdAt(),
                task.completedAt());
    }
}
