package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.TaskFailed;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.TaskId;
import java.util.Optional;

/** The agent that has a task in hand could not do it; what depends on it is blocked. */
public record FailTask(String agent, TaskId id, String error) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Holding.require(ledger.tasks().taskOrRefuse(id), agent, "fail");
        TaskFailed failed = new TaskFailed(id, agent, error, Optional.empty());
        return Consequences.of(failed, id, ledger);
    }
}
