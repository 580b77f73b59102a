package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** The target is about to be moved to what holds this entry: it can no longer be taken out of the train. */
public record LandingPublishing(SessionName session, String entry) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.train()
                .find(entry)
                .map(open -> ledger.with(open.publishing(ledger.stamp().at())))
                .orElse(ledger);
    }
}
