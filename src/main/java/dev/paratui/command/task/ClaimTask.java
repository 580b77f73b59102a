package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.task.TaskClaimed;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refused;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agent takes the next task, or a certain one; nothing to claim is no refusal, but nothing happens. */
public record ClaimTask(String agent, Optional<TaskId> wanted) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        List<Event> events = new ArrayList<>(Agency.entering(agent, ledger));
        Optional<Task> task = wanted.isPresent()
                ? Optional.of(claimable(ledger, wanted.get()))
                : ledger.tasks().nextToClaim(free -> free.assignment().isOpenTo(agent, other -> lives(other, ledger)));
        if (task.isEmpty()) {
            return Decision.already("");
        }
        events.add(new TaskClaimed(task.get().id(), agent));
        return new Decision(events, task.get().id().value(), Optional.empty());
    }

    private static boolean lives(String agent, Ledger ledger) {
        return ledger.coordination()
                .agents()
                .find(agent)
                .filter(found -> !found.isLost())
                .isPresent();
    }

    private static Task claimable(Ledger ledger, TaskId id) {
        Task task = ledger.tasks().taskOrRefuse(id);
        if (task.isGate()) {
            throw new Refused(Holding.of(
                    task,
                    "task " + id + " is a gate, which nobody claims",
                    "a person passes it: para task approve " + id));
        }
        if (!task.assignment().isForClaiming()) {
            throw new Refused(
                    Holding.of(task, "for task " + id + " a session is opened by itself", "claim another: claim_task"));
        }
        if (task.state() != TaskState.AVAILABLE) {
            throw new Refused(Holding.of(
                    task,
                    "task " + id + " cannot be claimed: it is " + Holding.state(task),
                    "claim another: claim_task"));
        }
        if (!ledger.tasks().isFree(task)) {
            throw new Refused(Holding.of(
                    task, "task " + id + " waits for others that are not done", "claim what is free: claim_task"));
        }
        return task;
    }
}
