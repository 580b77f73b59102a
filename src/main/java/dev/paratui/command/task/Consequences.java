package dev.paratui.command.task;

import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An event of a task together with what it means to those behind it. */
final class Consequences {
    private Consequences() {}

    static Decision of(Event event, TaskId task, Ledger before) {
        List<Event> events = new ArrayList<>(List.of(event));
        events.addAll(Blocking.behind(task, event.applyTo(before).tasks()));
        return new Decision(events, task.value(), Optional.empty());
    }
}
