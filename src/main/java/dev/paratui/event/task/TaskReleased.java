package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Claim;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;

/** A task went back into the queue; with {@code cause} {@code LOST} because its agent was lost. */
public record TaskReleased(TaskId id, Attempt attempt, Cause cause) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Task task = ledger.tasks().task(id);
        Claim after = task.claim().after(attempt);
        return ledger.with(task.free(task.assignment(), (cause == Cause.LOST ? after.lost() : after).given()));
    }

    /** Why it went back. */
    public enum Cause {
        GIVEN_BACK,
        LOST
    }
}
