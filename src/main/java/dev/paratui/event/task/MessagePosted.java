package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.Message;

/** A message was sent; {@code intent}, if not empty, is to bring it into its session's pane. */
public record MessagePosted(Message message, String intent) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Ledger posted = ledger.with(message);
        return intent.isEmpty()
                ? posted
                : posted.opening(new Intent.Deliver(intent, new SessionName(message.to()), message.id()));
    }
}
