package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.task.MessageState;

/** A message stands in its session's pane; {@code state} says how far it got. */
public record MessageDelivered(String id, MessageState state, String intent) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return Mails.reaching(id, state, ledger.closing(Outcome.done(intent, state.word())));
    }
}
