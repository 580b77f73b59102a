package dev.paratui.model.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePSet;

/**
 * What depends on what.
 *
 * @param dependants who depends on a task; nobody: no row
 * @param missing on how many tasks that are not done one depends; none: no row
 */
public record Links(HashPMap<TaskId, TreePSet<TaskId>> dependants, HashPMap<TaskId, Integer> missing) {
    static final Links NONE = new Links(HashTreePMap.empty(), HashTreePMap.empty());

    /** The links of all these tasks, made at once. */
    static Links of(Map<TaskId, Task> tasks) {
        Map<TaskId, SortedSet<TaskId>> dependants = new HashMap<>();
        Map<TaskId, Integer> missing = new HashMap<>();
        for (Task task : tasks.values()) {
            Set<TaskId> before = Set.copyOf(task.assignment().dependencies());
            before.forEach(id ->
                    dependants.computeIfAbsent(id, first -> new TreeSet<>()).add(task.id()));
            long notDone = before.stream().filter(id -> !isDone(tasks.get(id))).count();
            if (notDone > 0) {
                missing.put(task.id(), (int) notDone);
            }
        }
        Map<TaskId, TreePSet<TaskId>> kept = new HashMap<>();
        dependants.forEach((id, all) -> kept.put(id, TreePSet.fromSortedSet(all)));
        return new Links(HashTreePMap.from(kept), HashTreePMap.from(missing));
    }

    private static boolean isDone(@Nullable Task task) {
        return task != null && task.state() == TaskState.DONE;
    }

    public TreePSet<TaskId> dependantsOf(TaskId task) {
        return Optional.ofNullable(dependants.get(task)).orElse(TreePSet.empty());
    }

    Queues.Freedom freedomOf(TaskId task) {
        return missing.containsKey(task) ? Queues.Freedom.WAITING : Queues.Freedom.FREE;
    }

    Links without(Task task) {
        HashPMap<TaskId, TreePSet<TaskId>> fewer = dependants;
        for (TaskId before : task.assignment().dependencies()) {
            TreePSet<TaskId> left = dependantsOf(before).minus(task.id());
            fewer = left.isEmpty() ? fewer.minus(before) : fewer.plus(before, left);
        }
        return new Links(fewer, missing.minus(task.id()));
    }

    Links with(Task task, int notDone) {
        HashPMap<TaskId, TreePSet<TaskId>> more = dependants;
        for (TaskId before : task.assignment().dependencies()) {
            TreePSet<TaskId> there = Optional.ofNullable(more.get(before)).orElse(TreePSet.empty());
            more = more.plus(before, there.plus(task.id()));
        }
        return new Links(more, notDone == 0 ? missing : missing.plus(task.id(), notDone));
    }

    /** One of the tasks that {@code dependant} waits for is done. */
    Links lessMissing(TaskId dependant) {
        int left = Optional.ofNullable(missing.get(dependant)).orElse(0) - 1;
        return new Links(dependants, left <= 0 ? missing.minus(dependant) : missing.plus(dependant, left));
    }
}
