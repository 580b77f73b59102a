package dev.paratui.log;

import dev.paratui.command.task.NewTask;
import dev.paratui.model.Code;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.TaskState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The queue as one would write it down on paper: plain maps, and everything worked out anew at every question.
 *
 * <p>Every deed gives the code of its refusal, or nothing.
 */
final class TaskModel {
    static final int MAX_LOSSES = 3;

    final Map<String, Row> rows = new LinkedHashMap<>();
    final Set<String> agents = new LinkedHashSet<>(List.of("leader", "person"));

    /** A task on paper. */
    static final class Row {
        final String id;
        final Assignment assignment;
        final int number;
        Set<String> before = new LinkedHashSet<>();
        TaskState state = TaskState.AVAILABLE;
        String by = "";
        int losses;

        Row(String id, Assignment assignment, int number) {
            this.id = id;
            this.assignment = assignment;
            this.number = number;
        }
    }

    /** Ids are the ones the queue gave, or invented ones where it refuses. */
    Optional<Code> create(List<NewTask> batch, List<String> ids) {
        Map<String, String> refs = new HashMap<>();
        for (int index = 0; index < batch.size(); index++) {
            if (refs.put(batch.get(index).ref().orElseThrow(), ids.get(index)) != null) {
                return Optional.of(Code.BAD_ARGUMENT);
            }
        }
        Map<String, Row> made = new LinkedHashMap<>();
        for (int index = 0; index < batch.size(); index++) {
            NewTask task = batch.get(index);
            int priority = task.assignment().priority();
            if (task.assignment().description().isBlank() || priority < 1 || priority > 10) {
                return Optional.of(Code.BAD_ARGUMENT);
            }
            Row row = new Row(ids.get(index), task.assignment(), rows.size() + index + 1);
            for (String name : task.dependencies()) {
                if (!refs.containsKey(name) && !rows.containsKey(name)) {
                    return Optional.of(Code.TASK_NOT_FOUND);
                }
                row.before.add(refs.getOrDefault(name, name));
            }
            made.put(row.id, row);
        }
        rows.putAll(made);
        if (made.keySet().stream().anyMatch(this::isInCycle)) {
            rows.keySet().removeAll(made.keySet());
            return Optional.of(Code.DEPENDENCY_CYCLE);
        }
        block();
        return Optional.empty();
    }

    /** What is claimed next, lowest priority number first, then the oldest. */
    Optional<Row> next() {
        return rows.values().stream()
                .filter(this::isFree)
                .filter(row -> row.assignment.gate().isEmpty()
                        && row.assignment.opening().isEmpty())
                .min(Comparator.comparingInt((Row row) -> row.assignment.priority())
                        .thenComparingInt(row -> row.number));
    }

    Optional<Code> claim(String agent, Optional<String> wanted) {
        if (!agents.contains(agent)) {
            return Optional.of(Code.AGENT_NOT_FOUND);
        }
        Optional<Row> row = next();
        if (wanted.isPresent()) {
            row = Optional.ofNullable(rows.get(wanted.get()));
            if (row.isEmpty()) {
                return Optional.of(Code.TASK_NOT_FOUND);
            }
            boolean isForAll = row.get().assignment.gate().isEmpty()
                    && row.get().assignment.opening().isEmpty();
            if (!isForAll || !isFree(row.get())) {
                return Optional.of(Code.WRONG_STATE);
            }
        }
        row.ifPresent(taken -> {
            taken.state = TaskState.CLAIMED;
            taken.by = agent;
        });
        return Optional.empty();
    }

    /** Start, complete, fail or release: only by who has it in hand. */
    Optional<Code> work(String agent, String id, TaskState next) {
        Row row = rows.get(id);
        if (row == null) {
            return Optional.of(Code.TASK_NOT_FOUND);
        }
        if (row.assignment.gate().isPresent() || !row.state.isHeld()) {
            return Optional.of(Code.WRONG_STATE);
        }
        if (!row.by.equals(agent)) {
            return Optional.of(Code.NOT_CLAIMED_BY_YOU);
        }
        row.state = next;
        if (next == TaskState.AVAILABLE) {
            row.by = "";
        }
        block();
        return Optional.empty();
    }

    void lose(String id) {
        Row row = rows.get(id);
        if (row != null && row.state.isHeld()) {
            row.losses++;
            row.state = row.losses < MAX_LOSSES ? TaskState.AVAILABLE : TaskState.FAILED;
            row.by = row.state == TaskState.FAILED ? row.by : "";
            block();
        }
    }

    Optional<Code> retry(String id, Optional<List<String>> dependencies) {
        Row row = rows.get(id);
        if (row == null) {
            return Optional.of(Code.TASK_NOT_FOUND);
        }
        if (!row.state.isBroken() && row.state != TaskState.BLOCKED) {
            return Optional.of(Code.WRONG_STATE);
        }
        Set<String> was = row.before;
        Set<String> now = new LinkedHashSet<>(dependencies.orElse(List.copyOf(was)));
        if (!rows.keySet().containsAll(now)) {
            return Optional.of(Code.TASK_NOT_FOUND);
        }
        row.before = now;
        if (isInCycle(id)) {
            row.before = was;
            return Optional.of(Code.DEPENDENCY_CYCLE);
        }
        if (row.state == TaskState.BLOCKED && !causes(row).isEmpty()) {
            row.before = was;
            return Optional.of(Code.WRONG_STATE);
        }
        row.state = TaskState.AVAILABLE;
        row.by = "";
        row.losses = 0;
        block();
        return Optional.empty();
    }

    Optional<Code> cancel(String id) {
        Row row = rows.get(id);
        if (row == null) {
            return Optional.of(Code.TASK_NOT_FOUND);
        }
        if (row.state == TaskState.DONE) {
            return Optional.of(Code.WRONG_STATE);
        }
        row.state = TaskState.CANCELLED;
        block();
        return Optional.empty();
    }

    Optional<Code> pass(String by, String id, TaskState verdict) {
        Row row = rows.get(id);
        if (row == null) {
            return Optional.of(Code.TASK_NOT_FOUND);
        }
        if (row.assignment.gate().isEmpty()) {
            return Optional.of(Code.WRONG_STATE);
        }
        if (!by.equals("person")) {
            return Optional.of(Code.NOT_ALLOWED);
        }
        if (!isFree(row)) {
            return Optional.of(Code.WRONG_STATE);
        }
        row.state = verdict;
        row.by = by;
        block();
        return Optional.empty();
    }

    /** The failed and cancelled tasks before it, however far. */
    Set<String> causes(Row row) {
        Set<String> causes = new TreeSet<>();
        for (String id : row.before) {
            Row there = rows.get(id);
            if (there.state.isBroken()) {
                causes.add(id);
            } else if (there.state != TaskState.DONE) {
                causes.addAll(causes(there));
            }
        }
        return causes;
    }

    private boolean isFree(Row row) {
        return row.state == TaskState.AVAILABLE
                && row.before.stream().allMatch(id -> rows.get(id).state == TaskState.DONE);
    }

    private void block() {
        for (Row row : rows.values()) {
            if (row.state == TaskState.AVAILABLE || row.state == TaskState.BLOCKED) {
                row.state = causes(row).isEmpty() ? TaskState.AVAILABLE : TaskState.BLOCKED;
            }
        }
    }

    private boolean isInCycle(String start) {
        Set<String> reached = new LinkedHashSet<>(rows.get(start).before);
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (String id : rows.get(open.remove(0)).before) {
                if (reached.add(id)) {
                    open.add(id);
                }
            }
        }
        return reached.contains(start);
    }
}
