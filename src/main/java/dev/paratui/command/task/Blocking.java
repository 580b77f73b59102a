package dev.paratui.command.task;

import dev.paratui.event.Event;
import dev.paratui.event.task.TaskBlocked;
import dev.paratui.event.task.TaskUnblocked;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import dev.paratui.model.task.Tasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a change does to the tasks behind it: which become blocked, by which, and which are free of it again. */
final class Blocking {
    private final Tasks tasks;
    private final Map<TaskId, List<TaskId>> changed = new LinkedHashMap<>();
    private final Deque<TaskId> open = new ArrayDeque<>();

    private Blocking(Tasks tasks) {
        this.tasks = tasks;
    }

    /** After some tasks were made: what these are blocked by already. */
    static List<Event> of(Collection<TaskId> made, Tasks after) {
        Blocking blocking = new Blocking(after);
        blocking.open.addAll(made);
        return blocking.events();
    }

    /** After one task has changed: what that means to those behind it. */
    static List<Event> behind(TaskId task, Tasks after) {
        Blocking blocking = new Blocking(after);
        blocking.open.addAll(after.dependantsOf(task));
        return blocking.events();
    }

    private List<Event> events() {
        while (!open.isEmpty()) {
            look(open.remove());
        }
        List<Event> events = new ArrayList<>();
        changed.forEach((id, blockedBy) -> {
            if (!blockedBy.equals(tasks.task(id).blockedBy())) {
                events.add(blockedBy.isEmpty() ? new TaskUnblocked(id) : new TaskBlocked(id, blockedBy));
            }
        });
        return events;
    }

    private void look(TaskId id) {
        Task task = tasks.task(id);
        boolean canBeBlocked = task.state() == TaskState.AVAILABLE || task.state() == TaskState.BLOCKED;
        List<TaskId> now = causes(task);
        if (canBeBlocked && !now.equals(blockedBy(task))) {
            changed.put(id, now);
            open.addAll(tasks.dependantsOf(id));
        }
    }

    /** The failed or cancelled tasks before it, however far. */
    private List<TaskId> causes(Task task) {
        TreeSet<TaskId> causes = new TreeSet<>();
        for (TaskId before : task.assignment().dependencies()) {
            Task there = tasks.task(before);
            if (there.state().isBroken()) {
                causes.add(before);
            }
            causes.addAll(blockedBy(there));
        }
        return List.copyOf(causes);
    }

    private List<TaskId> blockedBy(Task task) {
        return Optional.ofNullable(changed.get(task.id())).orElse(task.blockedBy());
    }
}
