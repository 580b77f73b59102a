package dev.paratui.model.task;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * All tasks. A change costs no more when there are many.
 *
 * @param order ids by number
 */
public record Tasks(HashPMap<TaskId, Task> byId, TreePMap<Long, TaskId> order, Queues queues, Links links) {
    public static final Tasks NONE = new Tasks(HashTreePMap.empty(), TreePMap.empty(), Queues.EMPTY, Links.NONE);

    /** All these, as adding them one after the other makes it, in a fraction of the time. */
    public static Tasks of(Collection<Task> tasks) {
        Map<TaskId, Task> byId = new HashMap<>();
        SortedMap<Long, TaskId> order = new TreeMap<>();
        for (Task task : tasks) {
            byId.put(task.id(), task);
            order.put(task.number(), task.id());
        }
        Links links = Links.of(byId);
        return new Tasks(
                HashTreePMap.from(byId), TreePMap.fromSortedMap(order), Queues.of(byId.values(), links), links);
    }

    public Optional<Task> find(TaskId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The task of this id, or a refusal that says how to find the right one. */
    public Task taskOrRefuse(TaskId id) {
        return find(id).orElseThrow(() -> new Refused(
                Code.TASK_NOT_FOUND,
                "there is no task \"" + Words.shown(id.value()) + "\"",
                "`para task list` or get_all_tasks shows all"));
    }

    /** A task that must be there. */
    public Task task(TaskId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no task " + id));
    }

    /** In the order in which they were made. */
    public List<Task> all() {
        return order.values().stream().map(this::task).toList();
    }

    public int size() {
        return byId.size();
    }

    public long nextNumber() {
        return order.isEmpty() ? 1 : order.lastKey() + 1;
    }

    /** What is claimed next by whoever may take it. */
    public Optional<Task> nextToClaim(Predicate<Task> mayTake) {
        return queues.claimable().stream()
                .map(Turn::task)
                .map(this::task)
                .filter(mayTake)
                .findFirst();
    }

    /** Gates, and tasks that open a session, whose time has come; by their turn. */
    public List<Task> due() {
        return queues.due().stream().map(Turn::task).map(this::task).toList();
    }

    public List<Task> heldBy(String agent) {
        return queues.heldBy(agent).stream().map(this::task).toList();
    }

    public Collection<TaskId> dependantsOf(TaskId id) {
        return links.dependantsOf(id);
    }

    /** Whether everything it depends on is done. */
    public boolean isFree(Task task) {
        return links.freedomOf(task.id()) == Queues.Freedom.FREE;
    }

    public Tasks with(Task task) {
        Optional<Task> was = find(task.id());
        Links linked = linked(was, task);
        Queues left = was.map(queues::without).orElse(queues);
        Tasks with = new Tasks(
                byId.plus(task.id(), task),
                order.plus(task.number(), task.id()),
                left.with(task, linked.freedomOf(task.id())),
                linked);
        boolean isNewlyDone = task.state() == TaskState.DONE
                && was.map(before -> before.state() != TaskState.DONE).orElse(true);
        return isNewlyDone ? with.withoutWaitingFor(task) : with;
    }

    private Links linked(Optional<Task> was, Task task) {
        boolean isSame = was.map(before -> before.assignment()
                        .dependencies()
                        .equals(task.assignment().dependencies()))
                .orElse(false);
        if (isSame) {
            return links;
        }
        long notDone = task.assignment().dependencies().stream()
                .distinct()
                .filter(before -> find(before)
                        .map(there -> there.state() != TaskState.DONE)
                        .orElse(true))
                .count();
        return was.map(links::without).orElse(links).with(task, (int) notDone);
    }

    private Tasks withoutWaitingFor(Task done) {
        Tasks tasks = this;
        for (TaskId dependant : links.dependantsOf(done.id())) {
            tasks = tasks.lessMissing(dependant, done.revision());
        }
        return tasks;
    }

    /** Who becomes free by it is touched by it. */
    private Tasks lessMissing(TaskId dependant, long revision) {
        Links fewer = links.lessMissing(dependant);
        Task task = task(dependant);
        boolean isFree = fewer.freedomOf(dependant) == Queues.Freedom.FREE;
        Task touched = isFree ? task.withRevision(Math.max(task.revision(), revision)) : task;
        return new Tasks(
                byId.plus(dependant, touched),
                order,
                queues.without(task).with(touched, fewer.freedomOf(dependant)),
                fewer);
    }
}
