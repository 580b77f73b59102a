package dev.paratui.command;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.List;
import java.util.Optional;

/** A hand tells how an intent ended; told twice, it counts once. */
public record Conclude(String intent, List<Event> events) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.duties().isOpen(intent)
                ? new Decision(events, intent, Optional.empty())
                : Decision.already(intent);
    }
}
