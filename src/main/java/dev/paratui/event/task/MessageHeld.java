package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.MessageState;

/** A message waits: its session's pane is busy or shows a dialog. */
public record MessageHeld(String id, String reason) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return Mails.reaching(id, MessageState.HELD, ledger);
    }
}
