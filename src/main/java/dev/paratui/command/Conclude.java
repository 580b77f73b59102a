package dev.paratui.command;

import dev.paratui.event.Event;
import dev.paratui.event.LandingLanded;
import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.List;
import java.util.Optional;

/**
 * A hand tells how an intent ended; told twice, it counts once.
 *
 * <p>A landing counts even when nobody wanted it any more: what is on the target is there.
 */
public record Conclude(String intent, List<Event> events) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.duties().isOpen(intent) || events.stream().anyMatch(event -> isNewLanding(event, ledger))
                ? new Decision(events, intent, Optional.empty())
                : Decision.already(intent);
    }

    private static boolean isNewLanding(Event event, Ledger ledger) {
        return event instanceof LandingLanded landed
                && ledger.train()
                        .find(landed.entry())
                        .filter(entry -> entry.state() != EntryState.LANDED)
                        .isPresent();
    }
}
