package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.MessageState;
import java.util.List;

/** An agent asked for its messages. */
public record MessagesRead(String agent, List<String> ids) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Ledger read = ledger;
        for (String id : ids) {
            read = Mails.reaching(id, MessageState.READ, read);
        }
        return read;
    }
}
