package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.task.DiscoveryAdded;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Discovery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agent tells what it found out. */
public record AddDiscovery(String agent, String content, List<String> tags) implements Command {
    public AddDiscovery {
        tags = List.copyOf(tags);
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        if (content.isBlank()) {
            return Decision.refuse(Code.BAD_ARGUMENT, "the discovery is empty", "say what you found out");
        }
        List<Event> events = new ArrayList<>(Agency.entering(agent, ledger));
        Discovery discovery = new Discovery("discovery-" + moment.unique(), 0, agent, content, tags, moment.at());
        events.add(new DiscoveryAdded(discovery));
        return new Decision(events, discovery.id(), Optional.empty());
    }
}
