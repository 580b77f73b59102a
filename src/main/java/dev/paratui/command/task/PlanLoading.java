package dev.paratui.command.task;

import dev.paratui.event.Event;
import dev.paratui.event.task.GatePassed;
import dev.paratui.event.task.TaskCancelled;
import dev.paratui.event.task.TaskCompleted;
import dev.paratui.event.task.TaskCreated;
import dev.paratui.event.task.TaskDeferred;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import dev.paratui.model.task.Tasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What loading a plan comes to, event by event. */
final class PlanLoading {
    private static final String BEFORE = "marked so in the plan file";

    private final Moment moment;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, TaskId> byRef = new HashMap<>();
    private Ledger ledger;

    PlanLoading(Ledger ledger, Moment moment) {
        this.ledger = ledger;
        this.moment = moment;
    }

    List<Event> events() {
        return events;
    }

    void happen(List<Event> happened) {
        happened.forEach(this::happen);
    }

    private void happen(Event event) {
        events.add(event);
        ledger = event.applyTo(ledger);
    }

    /** Makes the tasks that are not there, and has those that are there wait for the new ones before them. */
    void make(List<PlannedTask> tasks, List<Optional<TaskId>> there) {
        List<PlannedTask> missing = new ArrayList<>();
        for (int index = 0; index < tasks.size(); index++) {
            PlannedTask task = tasks.get(index);
            there.get(index).ifPresentOrElse(id -> name(task, id), () -> missing.add(task));
        }
        if (missing.isEmpty()) {
            return;
        }
        List<TaskId> made = create(missing);
        for (int index = 0; index < made.size(); index++) {
            name(missing.get(index), made.get(index));
            mark(made.get(index), missing.get(index).mark());
        }
        Set<TaskId> fresh = new HashSet<>(made);
        Set<TaskId> changed = new LinkedHashSet<>(made);
        for (int index = 0; index < tasks.size(); index++) {
            PlannedTask task = tasks.get(index);
            there.get(index).filter(id -> defer(id, task, fresh)).ifPresent(changed::add);
        }
        Tasks after = ledger.tasks();
        Cycles.refuseAny(changed, after);
        happen(Blocking.of(changed, after));
    }

    private void name(PlannedTask task, TaskId id) {
        task.task().ref().ifPresent(ref -> byRef.put(ref, id));
    }

    private List<TaskId> create(List<PlannedTask> missing) {
        List<Event> created = new CreateTasks(
                        missing.stream().map(task -> withKnown(task.task())).toList())
                .decide(ledger, moment)
                .events();
        happen(created);
        return created.stream()
                .filter(TaskCreated.class::isInstance)
                .map(event -> ((TaskCreated) event).id())
                .toList();
    }

    private NewTask withKnown(NewTask task) {
        List<String> dependencies = task.dependencies().stream()
                .map(ref ->
                        Optional.ofNullable(byRef.get(ref)).map(TaskId::value).orElse(ref))
                .toList();
        return new NewTask(task.ref(), task.assignment(), dependencies);
    }

    private void mark(TaskId id, PlannedTask.Mark mark) {
        Task task = ledger.tasks().task(id);
        switch (mark) {
            case OPEN -> {}
            case DONE ->
                happen(
                        task.isGate()
                                ? new GatePassed(id, moment.by(), BEFORE, "")
                                : new TaskCompleted(id, moment.by(), TaskResult.of(BEFORE)));
            case CANCELLED -> happen(new TaskCancelled(id, BEFORE));
        }
    }

    /** Only what nobody has begun can be made to wait; gates too are not taken back. */
    private boolean defer(TaskId id, PlannedTask planned, Set<TaskId> made) {
        Task task = ledger.tasks().task(id);
        Set<TaskId> now = new LinkedHashSet<>(task.assignment().dependencies());
        List<TaskId> added = planned.task().dependencies().stream()
                .flatMap(ref -> Optional.ofNullable(byRef.get(ref)).stream())
                .filter(made::contains)
                .filter(before -> !now.contains(before))
                .toList();
        boolean isOpen = task.state() == TaskState.AVAILABLE || task.state() == TaskState.BLOCKED;
        if (added.isEmpty() || !isOpen) {
            return false;
        }
        List<TaskId> all = new ArrayList<>(now);
        all.addAll(added);
        happen(new TaskDeferred(id, all));
        return true;
    }
}
