package dev.paratui.command.task;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds tasks that wait for themselves. Walks without recursion: chains may be long. */
final class Cycles {
    private static final int SHOWN_CHARACTERS = 30;

    private final Tasks tasks;
    private final Set<TaskId> sound = new HashSet<>();
    private final List<TaskId> path = new ArrayList<>();
    private final Set<TaskId> onPath = new HashSet<>();
    private final Deque<Iterator<TaskId>> open = new ArrayDeque<>();

    private Cycles(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Refuses when one of these depends on itself, directly or through others. */
    static void refuseAny(Collection<TaskId> changed, Tasks tasks) {
        Cycles cycles = new Cycles(tasks);
        changed.forEach(cycles::walk);
    }

    private void walk(TaskId start) {
        enter(start);
        while (!open.isEmpty()) {
            if (open.element().hasNext()) {
                enter(open.element().next());
            } else {
                leave();
            }
        }
    }

    private void enter(TaskId task) {
        if (onPath.contains(task)) {
            throw refused(task);
        }
        if (!sound.contains(task)) {
            path.add(task);
            onPath.add(task);
            open.push(tasks.task(task).assignment().dependencies().iterator());
        }
    }

    private void leave() {
        open.pop();
        TaskId last = path.remove(path.size() - 1);
        onPath.remove(last);
        sound.add(last);
    }

    private Refused refused(TaskId again) {
        List<TaskId> cycle = new ArrayList<>(path.subList(path.indexOf(again), path.size()));
        cycle.add(again);
        String words = cycle.stream().map(id -> words(tasks.task(id))).collect(Collectors.joining(" → "));
        return new Refused(Refusal.of(
                        Code.DEPENDENCY_CYCLE,
                        "these tasks would wait for one another for ever: " + words,
                        "leave one of these dependencies out")
                .with("cycle", cycle.stream().map(TaskId::value).toList()));
    }

    private static String words(Task task) {
        return task.id() + " (" + Words.clip(Words.clean(task.assignment().description()), SHOWN_CHARACTERS) + ")";
    }
}
