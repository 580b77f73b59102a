package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.GateChecking;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskState;

/** A check gate is reached: its command is to be run. */
public record BeginCheck(TaskId id) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        boolean isReached = ledger.tasks()
                .find(id)
                .filter(task ->
                        task.state() == TaskState.AVAILABLE && ledger.tasks().isFree(task))
                .flatMap(BeginCheck::gate)
                .filter(gate -> !gate.isForPersons())
                .isPresent();
        return isReached
                ? Decision.of(new GateChecking(id, "check-" + moment.unique())).about(id.value())
                : Decision.already(id.value());
    }

    private static java.util.Optional<Gate> gate(Task task) {
        return task.assignment().gate();
    }
}
