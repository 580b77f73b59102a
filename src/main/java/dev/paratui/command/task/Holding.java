package dev.paratui.command.task;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskState;

/** Who may do something with a task that is in hand. */
final class Holding {
    private Holding() {}

    /** Refuses unless this agent has the task in hand; {@code deed} is what it wants, as in {@code "complete"}. */
    static void require(Task task, String agent, String deed) {
        if (task.isGate()) {
            throw new Refused(of(
                    task,
                    "cannot " + deed + " task " + task.id() + ": it is a gate, which nobody has in hand",
                    "a person passes it: para task approve " + task.id()));
        }
        if (!task.state().isHeld()) {
            throw new Refused(
                    of(task, "cannot " + deed + " task " + task.id() + ": it is " + state(task), wayOn(task)));
        }
        if (!task.claim().isBy(agent)) {
            throw new Refused(Refusal.of(
                            Code.NOT_CLAIMED_BY_YOU,
                            "task " + task.id() + " is in the hands of "
                                    + task.claim().by().orElse("nobody") + ", not of " + agent,
                            "claim one of your own: claim_task")
                    .with("task_id", task.id().value()));
        }
    }

    static Refusal of(Task task, String message, String hint) {
        return Refusal.of(Code.WRONG_STATE, message, hint)
                .with("task_id", task.id().value())
                .with("status", task.state().word());
    }

    static String state(Task task) {
        return task.state() == TaskState.DONE ? "done already" : task.state().word();
    }

    private static String wayOn(Task task) {
        return switch (task.state()) {
            case AVAILABLE -> "claim it first: claim_task";
            case FAILED, BLOCKED, CANCELLED -> "have it tried again: retry_task";
            case DONE -> "its result stands: get_results";
            case CLAIMED, IN_PROGRESS -> "go on with it";
        };
    }
}
