package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.Discovery;
import dev.paratui.model.task.Plan;
import dev.paratui.model.task.Task;
import java.util.List;

/** What stood in the readable state file was taken over, once, when there was no log yet. */
public record StateImported(Plan plan, List<Task> tasks, List<Agent> agents, List<Discovery> discoveries)
        implements Event {
    public StateImported {
        tasks = List.copyOf(tasks);
        agents = List.copyOf(agents);
        discoveries = List.copyOf(discoveries);
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Ledger filled = ledger.planned(plan);
        for (Task task : tasks) {
            filled = filled.with(task);
        }
        for (Agent agent : agents) {
            filled = filled.with(agent);
        }
        for (Discovery discovery : discoveries) {
            filled = filled.with(discovery);
        }
        return filled;
    }
}
