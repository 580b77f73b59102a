package dev.paratui.command;

import dev.paratui.event.Event;
import dev.paratui.event.PaneEnded;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.List;
import java.util.Optional;

/** All panes are about to be ended; their sessions stay what they are. */
public record EndPanes() implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        List<Event> events = ledger.roster().all().stream()
                .filter(session -> session.seat().pane().isPresent())
                .<Event>map(session -> new PaneEnded(session.name()))
                .toList();
        return new Decision(events, "", Optional.empty());
    }
}
