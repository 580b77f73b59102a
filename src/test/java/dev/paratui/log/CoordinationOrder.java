package dev.paratui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.MessageState;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import dev.paratui.model.task.Tasks;
import dev.paratui.model.task.Turn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is kept in order at every event equals what a plain look at everything gives. */
final class CoordinationOrder {
    private CoordinationOrder() {}

    static void assertIn(Ledger ledger) {
        Tasks tasks = ledger.tasks();
        assertQueues(tasks);
        assertLinks(tasks);
        tasks.all().forEach(task -> assertSound(task, tasks));
        assertThat(ledger.duties().all().stream()
                        .filter(Intent.Check.class::isInstance)
                        .map(intent -> ((Intent.Check) intent).task()))
                .containsExactlyInAnyOrderElementsOf(tasks.all().stream()
                        .filter(task -> task.isGate() && task.state() == TaskState.IN_PROGRESS)
                        .map(Task::id)
                        .toList());
        assertMail(ledger);
    }

    /** Whatever of it an event changed carries that event's revision. */
    static void assertRevisionsTell(Ledger before, Ledger after) {
        for (Task task : after.tasks().all()) {
            if (!before.tasks().find(task.id()).equals(Optional.of(task))) {
                assertThat(task.revision()).isEqualTo(after.revision());
            }
        }
        for (Agent agent : after.coordination().agents().all()) {
            if (!before.coordination().agents().find(agent.id()).equals(Optional.of(agent))) {
                assertThat(agent.revision()).isEqualTo(after.revision());
            }
        }
        for (Message message : after.coordination().mail().byNumber().values()) {
            if (!before.coordination().mail().find(message.id()).equals(Optional.of(message))) {
                assertThat(message.revision()).isEqualTo(after.revision());
            }
        }
    }

    private static void assertQueues(Tasks tasks) {
        assertThat(tasks.queues().claimable().stream().map(Turn::task))
                .containsExactlyElementsOf(
                        inTurn(tasks, task -> task.assignment().isForClaiming()));
        assertThat(tasks.due().stream().map(Task::id))
                .containsExactlyElementsOf(
                        inTurn(tasks, task -> !task.assignment().isForClaiming()));
        Map<TaskState, Integer> counts =
                tasks.all().stream().collect(Collectors.toMap(Task::state, task -> 1, Integer::sum));
        assertThat(Map.copyOf(tasks.queues().counts())).isEqualTo(counts);
        Map<String, Set<TaskId>> held = tasks.all().stream()
                .filter(task -> task.state().isHeld())
                .collect(Collectors.groupingBy(
                        task -> task.claim().by().orElseThrow(), Collectors.mapping(Task::id, Collectors.toSet())));
        assertThat(sets(tasks.queues().held())).isEqualTo(held);
    }

    private static List<TaskId> inTurn(Tasks tasks, java.util.function.Predicate<Task> condition) {
        return tasks.all().stream()
                .filter(task -> task.state() == TaskState.AVAILABLE && missing(task, tasks) == 0)
                .filter(condition)
                .sorted(Comparator.comparingInt((Task task) -> task.assignment().priority())
                        .thenComparingLong(Task::number))
                .map(Task::id)
                .toList();
    }

    private static void assertLinks(Tasks tasks) {
        Map<TaskId, Set<TaskId>> dependants = new HashMap<>();
        Map<TaskId, Integer> missing = new HashMap<>();
        for (Task task : tasks.all()) {
            for (TaskId before : task.assignment().dependencies()) {
                dependants.computeIfAbsent(before, key -> new TreeSet<>()).add(task.id());
            }
            if (missing(task, tasks) > 0) {
                missing.put(task.id(), missing(task, tasks));
            }
        }
        assertThat(sets(tasks.links().dependants())).isEqualTo(dependants);
        assertThat(Map.copyOf(tasks.links().missing())).isEqualTo(missing);
    }

    private static int missing(Task task, Tasks tasks) {
        return (int) task.assignment().dependencies().stream()
                .filter(before -> tasks.task(before).state() != TaskState.DONE)
                .count();
    }

    private static void assertSound(Task task, Tasks tasks) {
        boolean canBeBlocked = task.state() == TaskState.AVAILABLE || task.state() == TaskState.BLOCKED;
        Set<TaskId> causes = new TreeSet<>();
        if (canBeBlocked) {
            addCauses(task, tasks, causes);
        }
        assertThat(task.blockedBy()).as("%s", task).containsExactlyElementsOf(causes);
        assertThat(task.state() == TaskState.BLOCKED).as("%s", task).isEqualTo(!causes.isEmpty());
        if (task.state().isHeld() || task.state() == TaskState.DONE) {
            assertThat(missing(task, tasks)).as("%s", task).isZero();
        }
        assertThat(task.claim().losses()).isLessThanOrEqualTo(3);
        assertThat(task.completedAt().isPresent())
                .isEqualTo(task.state() == TaskState.DONE || task.state().isBroken());
    }

    private static void addCauses(Task task, Tasks tasks, Set<TaskId> causes) {
        for (TaskId before : task.assignment().dependencies()) {
            Task there = tasks.task(before);
            if (there.state().isBroken()) {
                causes.add(before);
            } else if (there.state() != TaskState.DONE) {
                addCauses(there, tasks, causes);
            }
        }
    }

    private static void assertMail(Ledger ledger) {
        Map<String, Set<Long>> unread = new HashMap<>();
        for (Message message : ledger.coordination().mail().byNumber().values()) {
            if (message.state() != MessageState.READ) {
                unread.computeIfAbsent(message.to(), key -> new TreeSet<>()).add(message.number());
            }
            assertThat(ledger.coordination().mail().find(message.id())).contains(message);
        }
        assertThat(sets(ledger.coordination().mail().unread())).isEqualTo(unread);
    }

    private static <K, V> Map<K, Set<V>> sets(Map<K, ? extends Set<V>> rows) {
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, row -> Set.copyOf(row.getValue())));
    }
}
