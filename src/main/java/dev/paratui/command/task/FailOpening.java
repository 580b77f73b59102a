package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.TaskFailed;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;
import java.util.Optional;

/**
 * The session of a task could not be opened, or came to an end in which nothing landed; what depends on the task is
 * blocked.
 *
 * @param attempt what the session left; none: there was none
 */
public record FailOpening(TaskId id, String error, Optional<Attempt> attempt) implements Command {
    private static final String SUPERVISOR = "supervisor";

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        boolean isSo = ledger.tasks()
                .find(id)
                .filter(task -> task.assignment().opening().isPresent() && isThere(task))
                .isPresent();
        String agent = attempt.map(Attempt::agent).orElse(SUPERVISOR);
        return isSo
                ? Consequences.of(new TaskFailed(id, agent, error, attempt), id, ledger)
                : Decision.already(id.value());
    }

    private boolean isThere(Task task) {
        return attempt.map(left -> task.state().isHeld() && task.claim().isBy(left.agent()))
                .orElse(task.state() == TaskState.AVAILABLE);
    }
}
