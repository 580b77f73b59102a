package dev.paratui.command;

import dev.paratui.event.Event;
import dev.paratui.event.LandingPublishing;
import dev.paratui.model.Entry;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.List;
import java.util.Optional;

/** A hand asks whether it may move a target to what holds these entries: only if none of them was taken out. */
public record BeginPublishing(List<String> entries) implements Command {
    /** The subject of the answer when it may. */
    public static final String GRANTED = "granted";

    public BeginPublishing {
        entries = List.copyOf(entries);
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        List<Entry> open = entries.stream()
                .flatMap(id -> ledger.train().find(id).stream())
                .filter(entry -> !entry.state().isOver())
                .toList();
        if (open.size() < entries.size()) {
            return Decision.already("");
        }
        List<Event> events = open.stream()
                .<Event>map(entry -> new LandingPublishing(entry.session(), entry.id()))
                .toList();
        return new Decision(events, GRANTED, Optional.empty());
    }
}
