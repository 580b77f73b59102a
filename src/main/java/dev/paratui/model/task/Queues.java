package dev.paratui.model.task;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePSet;

/**
 * The tasks in the orders in which they are asked for.
 *
 * @param claimable what an agent may claim now
 * @param due what is free, but not for claiming: gates, and what opens a session
 * @param counts how many tasks are in each state; none: no row
 * @param held what each agent has in hand; nothing: no row
 */
public record Queues(
        TreePSet<Turn> claimable,
        TreePSet<Turn> due,
        HashPMap<TaskState, Integer> counts,
        HashPMap<String, TreePSet<TaskId>> held) {
    static final Queues EMPTY =
            new Queues(TreePSet.empty(), TreePSet.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** The queues of all these tasks, made at once. */
    static Queues of(Collection<Task> tasks, Links links) {
        SortedSet<Turn> claimable = new TreeSet<>();
        SortedSet<Turn> due = new TreeSet<>();
        Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
        Map<String, TreePSet<TaskId>> held = new HashMap<>();
        for (Task task : tasks) {
            counts.merge(task.state(), 1, Integer::sum);
            if (isFree(task, links.freedomOf(task.id()))) {
                (task.assignment().isForClaiming() ? claimable : due).add(task.turn());
            }
            if (task.state().isHeld()) {
                held.put(
                        holder(task),
                        held.getOrDefault(holder(task), TreePSet.empty()).plus(task.id()));
            }
        }
        return new Queues(
                TreePSet.fromSortedSet(claimable),
                TreePSet.fromSortedSet(due),
                HashTreePMap.from(counts),
                HashTreePMap.from(held));
    }

    public int count(TaskState state) {
        return Optional.ofNullable(counts.get(state)).orElse(0);
    }

    public TreePSet<TaskId> heldBy(String agent) {
        return Optional.ofNullable(held.get(agent)).orElse(TreePSet.empty());
    }

    Queues without(Task task) {
        Queues fewer = new Queues(claimable.minus(task.turn()), due.minus(task.turn()), counted(task, -1), held);
        return task.state().isHeld() ? fewer.holding(task, heldBy(holder(task)).minus(task.id())) : fewer;
    }

    /** With the task at its place. */
    Queues with(Task task, Freedom freedom) {
        boolean isFree = isFree(task, freedom);
        boolean isClaimable = task.assignment().isForClaiming();
        Queues more = new Queues(
                isFree && isClaimable ? claimable.plus(task.turn()) : claimable,
                isFree && !isClaimable ? due.plus(task.turn()) : due,
                counted(task, 1),
                held);
        return task.state().isHeld() ? more.holding(task, heldBy(holder(task)).plus(task.id())) : more;
    }

    private Queues holding(Task task, TreePSet<TaskId> tasks) {
        String agent = holder(task);
        return new Queues(claimable, due, counts, tasks.isEmpty() ? held.minus(agent) : held.plus(agent, tasks));
    }

    private HashPMap<TaskState, Integer> counted(Task task, int difference) {
        int count = count(task.state()) + difference;
        return count == 0 ? counts.minus(task.state()) : counts.plus(task.state(), count);
    }

    private static boolean isFree(Task task, Freedom freedom) {
        return task.state() == TaskState.AVAILABLE && freedom == Freedom.FREE;
    }

    private static String holder(Task task) {
        return task.claim().by().orElse("");
    }

    /** Whether what a task depends on is done. */
    enum Freedom {
        FREE,
        WAITING
    }
}
