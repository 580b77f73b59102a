package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.task.TaskCreated;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tasks are to be made, all or none; they may depend on one another by {@code ref}. */
public record CreateTasks(List<NewTask> wanted) implements Command {
    public CreateTasks {
        wanted = List.copyOf(wanted);
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        if (wanted.isEmpty()) {
            return Decision.refuse(Code.BAD_ARGUMENT, "there is no task to make", "give at least one");
        }
        Tasks tasks = ledger.tasks();
        long first = tasks.nextNumber();
        List<TaskId> ids = new ArrayList<>();
        Map<String, TaskId> siblings = new LinkedHashMap<>();
        for (NewTask task : wanted) {
            TaskId id = TaskId.of(moment.at(), first + ids.size());
            ids.add(id);
            task.ref().ifPresent(ref -> name(siblings, ref, id));
        }
        Tasks after = tasks;
        List<Event> events = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            Assignment assignment = checked(wanted.get(index), siblings, tasks);
            events.add(new TaskCreated(ids.get(index), first + index, assignment));
            after = after.with(Task.made(ids.get(index), first + index, assignment, moment.at()));
        }
        Cycles.refuseAny(ids, after);
        events.addAll(Blocking.of(ids, after));
        return new Decision(events, ids.get(0).value(), Optional.empty());
    }

    private static void name(Map<String, TaskId> siblings, String ref, TaskId id) {
        if (siblings.put(ref, id) != null) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "two tasks of the batch have the ref \"" + Words.shown(ref) + "\"",
                    "give each a ref of its own");
        }
    }

    private static Assignment checked(NewTask task, Map<String, TaskId> siblings, Tasks tasks) {
        Assignment assignment = Wishes.checked(task.assignment());
        return assignment.dependingOn(task.dependencies().stream()
                .map(name -> Dependencies.named(name, siblings, tasks))
                .distinct()
                .toList());
    }
}
