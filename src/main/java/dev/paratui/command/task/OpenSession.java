package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.command.RequestSession;
import dev.paratui.event.Event;
import dev.paratui.event.task.AgentRegistered;
import dev.paratui.event.task.TaskClaimed;
import dev.paratui.event.task.TaskStarted;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Work;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.Opening;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task's time has come, and it opens a session: both at once, so that neither is there without the other.
 *
 * @param changed the opening to be used instead of the task's own; a later try has another name
 */
public record OpenSession(TaskId id, Optional<Opening> changed, Work work) implements Command {
    public OpenSession(TaskId id, Work work) {
        this(id, Optional.empty(), work);
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Task> free = ledger.tasks()
                .find(id)
                .filter(task ->
                        task.state() == TaskState.AVAILABLE && ledger.tasks().isFree(task));
        Optional<Opening> opening =
                free.flatMap(task -> task.assignment().opening()).map(own -> changed.orElse(own));
        if (opening.isEmpty()) {
            return Decision.already(id.value());
        }
        String agent = opening.get().session().value();
        Decision requested = new RequestSession(
                        opening.get().session(), opening.get().brief().with("task", id.value()), work)
                .decide(ledger, moment);
        if (requested.refusal().isPresent()) {
            return requested;
        }
        List<Event> events = new ArrayList<>(requested.events());
        events.add(new AgentRegistered(agent, AgentRole.WORKER));
        events.add(new TaskClaimed(id, agent));
        events.add(new TaskStarted(id, agent));
        return new Decision(events, requested.subject(), Optional.empty());
    }
}
