package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;

/** Nothing was heard of an agent for a lease's time. */
public record AgentLost(String agent, String reason) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.coordination()
                .agents()
                .find(agent)
                .map(there -> ledger.with(there.lost()))
                .orElse(ledger);
    }
}
