package dev.paratui.event.task;

import dev.paratui.model.Ledger;

/** An agent that does something lives. */
final class Heard {
    private Heard() {}

    static Ledger of(String agent, Ledger ledger) {
        return ledger.coordination()
                .agents()
                .find(agent)
                .map(there -> ledger.with(there.heard(ledger.stamp().at())))
                .orElse(ledger);
    }
}
