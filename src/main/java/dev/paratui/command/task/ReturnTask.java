package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.TaskFailed;
import dev.paratui.event.task.TaskReleased;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * A task's agent is lost: it goes back, or fails when that has happened too often.
 *
 * @param claimedAt when the claim began that was seen to be dead; a later one is left alone
 * @param maxAttempts how many agents may try it
 */
public record ReturnTask(TaskId id, Instant claimedAt, Attempt attempt, int maxAttempts) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Task> held = ledger.tasks()
                .find(id)
                .filter(task ->
                        !task.isGate() && task.state().isHeld() && task.claim().isBy(attempt.agent()))
                .filter(task -> task.claim().at().equals(Optional.of(claimedAt)));
        if (held.isEmpty()) {
            return Decision.already(id.value());
        }
        int losses = held.get().claim().losses() + 1;
        if (losses < maxAttempts) {
            return Decision.of(new TaskReleased(id, attempt, TaskReleased.Cause.LOST))
                    .about(id.value());
        }
        String error = "given up after " + losses + " agents were lost; the last, " + attempt.agent() + ": "
                + attempt.reason();
        return Consequences.of(new TaskFailed(id, attempt.agent(), error, Optional.of(attempt)), id, ledger);
    }
}
