package dev.paratui.event.task;

import dev.paratui.model.Ledger;
import dev.paratui.model.task.MessageState;

/** A message on its way. */
final class Mails {
    private Mails() {}

    static Ledger reaching(String id, MessageState state, Ledger ledger) {
        return ledger.coordination()
                .mail()
                .find(id)
                .map(message -> ledger.with(message.reaching(state)))
                .orElse(ledger);
    }
}
