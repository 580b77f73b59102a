package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/**
 * An entry got another place in the train.
 *
 * @param before the entry it now stands before; empty: it is the last
 */
public record LandingMoved(SessionName session, String entry, String before) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.train()
                .find(entry)
                .map(moved -> ledger.with(moved.rankedByHand()).moved(entry, before))
                .orElse(ledger);
    }
}
