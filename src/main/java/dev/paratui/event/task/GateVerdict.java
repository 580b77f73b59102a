package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskState;

/**
 * Who said whether a gate is passed.
 *
 * @param intent the check that found it; empty: a person said so
 */
record GateVerdict(String by, String intent) {
    /** The ledger with the gate as it ended; one cancelled meanwhile stays so, for the verdict comes too late. */
    Ledger over(Task gate, Ledger ledger, Task ended) {
        Ledger closed = intent.isEmpty() ? ledger : ledger.closing(Outcome.done(intent, ""));
        boolean isTooLate = !intent.isEmpty() && gate.state() != TaskState.IN_PROGRESS;
        return isTooLate
                ? closed
                : closed.with(ended.held(gate.claim().by(by, ledger.stamp().at())));
    }
}
