package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.TaskReleased;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.util.Optional;

/** The agent that has a task in hand gives it back, so that another may claim it. */
public record ReleaseTask(String agent, TaskId id, String reason) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Task task = ledger.tasks().taskOrRefuse(id);
        Holding.require(task, agent, "release");
        Attempt attempt = new Attempt(
                agent,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                moment.at(),
                reason.isBlank() ? "given back" : reason);
        return Decision.of(new TaskReleased(id, attempt, TaskReleased.Cause.GIVEN_BACK))
                .about(id.value());
    }
}
