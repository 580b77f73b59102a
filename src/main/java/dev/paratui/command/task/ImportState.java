package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.task.StateImported;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Coordination;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The readable state of an older run is to be taken over; only while nothing is coordinated yet. */
public record ImportState(StateImported state) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Coordination there = ledger.coordination();
        if (there.size() > 0 || there.plan().createdAt().isPresent()) {
            return Decision.already("");
        }
        List<TaskId> ids = state.tasks().stream().map(Task::id).toList();
        List<Event> events = new ArrayList<>(List.of(state));
        events.addAll(Blocking.of(ids, state.applyTo(ledger).tasks()));
        return new Decision(events, "", Optional.empty());
    }
}
