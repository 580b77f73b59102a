package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.GatePassed;
import dev.paratui.event.task.GateRejected;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refused;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;

/** A person passes a gate, or does not. */
public record PassGate(TaskId id, Verdict verdict, String message) implements Command {
    /** What the person says. */
    public enum Verdict {
        PASS,
        REJECT
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Task task = ledger.tasks().taskOrRefuse(id);
        Gate gate = task.assignment()
                .gate()
                .orElseThrow(() -> new Refused(Holding.of(
                        task, "task " + id + " is no gate", "an agent does it, and says so: complete_task")));
        if (!moment.by().equals("person")) {
            return Decision.refuse(
                    Code.NOT_ALLOWED,
                    "only a person passes gate " + id + ", not " + moment.by(),
                    "ask the person: on the dashboard's tasks, or para task approve " + id);
        }
        if (task.state() == TaskState.IN_PROGRESS && !gate.isForPersons()) {
            return Decision.refuse(Holding.of(
                    task,
                    "gate " + id + " is being checked this moment",
                    "wait for its verdict: para events --follow"));
        }
        if (task.state() != TaskState.AVAILABLE) {
            return Decision.refuse(Holding.of(
                    task,
                    "gate " + id + " cannot be passed or rejected: it is " + Holding.state(task),
                    task.state() == TaskState.DONE
                            ? "what is behind it is free"
                            : "open it again: para task retry " + id));
        }
        if (!ledger.tasks().isFree(task)) {
            return Decision.refuse(Holding.of(
                    task, "gate " + id + " is not reached: what is before it is not done", "see para task list"));
        }
        return verdict == Verdict.PASS
                ? Decision.of(new GatePassed(id, moment.by(), message, "")).about(id.value())
                : Consequences.of(new GateRejected(id, moment.by(), message, ""), id, ledger);
    }
}
