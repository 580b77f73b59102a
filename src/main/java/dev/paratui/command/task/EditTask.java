package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.task.TaskEdited;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refused;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Opening;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import dev.paratui.model.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task that nobody works on is to ask for something else.
 *
 * @param change what of it; the rest stays
 */
public record EditTask(TaskId id, Change change) implements Command {
    /** What is to be different; what is empty stays as it is. */
    public record Change(
            Optional<String> description,
            Optional<Integer> priority,
            Optional<List<String>> dependencies,
            Optional<String> hints,
            Optional<List<String>> tags) {
        boolean isNothing() {
            return description.isEmpty()
                    && priority.isEmpty()
                    && dependencies.isEmpty()
                    && hints.isEmpty()
                    && tags.isEmpty();
        }
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Task task = ledger.tasks().taskOrRefuse(id);
        if (change.isNothing()) {
            return Decision.refuse(
                    Code.BAD_ARGUMENT,
                    "nothing of task " + id + " is to be changed",
                    "give a description, priority, dependencies, hints or tags");
        }
        refuseUnlessOpen(task);
        Assignment wanted = Wishes.checked(changed(task.assignment(), ledger.tasks()));
        if (wanted.equals(task.assignment())) {
            return Decision.already(id.value());
        }
        TaskEdited edited = new TaskEdited(id, wanted);
        Tasks after = edited.applyTo(ledger).tasks();
        Cycles.refuseAny(List.of(id), after);
        List<Event> events = new ArrayList<>(List.of(edited));
        events.addAll(Blocking.of(List.of(id), after));
        return new Decision(events, id.value(), Optional.empty());
    }

    private Assignment changed(Assignment was, Tasks tasks) {
        List<TaskId> before = dependencies(tasks).orElse(was.dependencies());
        Assignment changed = was.described(change.description().orElse(was.description()))
                .prioritised(change.priority().orElse(was.priority()))
                .inContext(was.contextFiles(), change.hints().orElse(was.hints()));
        return changed.tagged(change.tags().orElse(was.tags()), was.phase())
                .dependingOn(before)
                .opening(was.opening().map(opening -> told(opening, was, changed)));
    }

    /** A session to be opened for it is told the new words, unless it was given words of its own. */
    private static Opening told(Opening opening, Assignment was, Assignment now) {
        boolean hasOwn = !opening.brief().task().equals(was.prompt());
        return hasOwn
                ? opening
                : new Opening(opening.session(), opening.brief().withTask(now.prompt()), opening.base());
    }

    private Optional<List<TaskId>> dependencies(Tasks tasks) {
        return change.dependencies().map(names -> names.stream()
                .map(name -> Dependencies.named(name, Map.of(), tasks))
                .distinct()
                .toList());
    }

    /** Whoever has a task in hand has read it, and what is done was done as it stood. */
    private static void refuseUnlessOpen(Task task) {
        String cannot = "cannot edit task " + task.id() + ": it is " + Holding.state(task);
        if (task.state().isHeld()) {
            String holder = task.claim().by().orElse("somebody");
            throw new Refused(Holding.of(
                    task,
                    cannot + ", in the hands of " + holder,
                    "tell them: para message " + holder + " \"…\"; or take it back first: para task release "
                            + task.id()));
        }
        if (task.state() == TaskState.DONE) {
            throw new Refused(Holding.of(task, cannot, "its result stands; make another one: para task add"));
        }
    }
}
