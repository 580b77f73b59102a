package dev.paratui.event.task;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Claim;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;

/** A gate's command is to be run. */
public record GateChecking(TaskId id, String intent) implements TaskEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Task gate = ledger.tasks().task(id);
        Claim claim = gate.claim().by(SUPERVISOR, ledger.stamp().at());
        return ledger.with(gate.claimed(claim).in(TaskState.IN_PROGRESS)).opening(new Intent.Check(intent, id));
    }

    private static final String SUPERVISOR = "supervisor";
}
