package dev.paratui.event.task;

import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.task.Discovery;

/** An agent told what it found out. */
public record DiscoveryAdded(Discovery discovery) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return Heard.of(discovery.agent(), ledger).with(discovery);
    }
}
