package dev.paratui.command;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** A hand tells how far an intent has come. */
public record Progress(String intent, Event event) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.duties().isOpen(intent) ? Decision.of(event).about(intent) : Decision.already(intent);
    }
}
