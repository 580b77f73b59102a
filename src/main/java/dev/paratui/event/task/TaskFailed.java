package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Claim;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import java.time.Instant;
import java.util.Optional;

/** A task could not be done. {@code lost} tells what an agent that was lost left behind. */
public record TaskFailed(TaskId id, String agent, String error, Optional<Attempt> lost) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Task task = ledger.tasks().task(id);
        Instant at = ledger.stamp().at();
        Task ended = task.ended(TaskState.FAILED, TaskResult.failed(error), at);
        Claim claim = lost.map(attempt -> task.claim().after(attempt).lost()).orElse(task.claim());
        return (lost.isPresent() ? ledger : Heard.of(agent, ledger)).with(ended.held(claim));
    }
}
