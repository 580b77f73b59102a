package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.task.TaskRetried;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import dev.paratui.model.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A failed, blocked or cancelled task counts as new, with the same dependencies or others. */
public record RetryTask(TaskId id, Optional<List<String>> dependencies, String reason) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Task task = ledger.tasks().taskOrRefuse(id);
        boolean isOver = task.state().isBroken() || task.state() == TaskState.BLOCKED;
        if (!isOver) {
            return Decision.refuse(Holding.of(
                    task,
                    "cannot retry task " + id + ": it is " + Holding.state(task),
                    "only failed, blocked and cancelled tasks are retried"));
        }
        List<TaskId> wanted = dependencies
                .map(names -> names.stream()
                        .map(name -> Dependencies.named(name, Map.of(), ledger.tasks()))
                        .distinct()
                        .toList())
                .orElse(task.assignment().dependencies());
        TaskRetried retried = new TaskRetried(id, wanted, reason);
        Tasks after = retried.applyTo(ledger).tasks();
        Cycles.refuseAny(List.of(id), after);
        List<Event> events = new ArrayList<>(List.of(retried));
        List<Event> blocked = Blocking.of(List.of(id), after);
        events.addAll(blocked);
        boolean isStillBlocked = blocked.stream().anyMatch(event -> event.task().equals(Optional.of(id)));
        if (isStillBlocked && task.state() == TaskState.BLOCKED) {
            return Decision.refuse(Holding.of(
                    task,
                    "task " + id + " is still blocked by " + names(task.blockedBy()),
                    "retry that first, or leave it out: retry_task with other dependencies"));
        }
        if (!isStillBlocked) {
            events.addAll(Blocking.behind(id, after));
        }
        return new Decision(events, id.value(), Optional.empty());
    }

    private static String names(List<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).collect(Collectors.joining(", "));
    }
}
