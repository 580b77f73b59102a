package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;

/** What was to be removed from the trash is removed. */
public record TrashCleaned(int entries, long bytes, String intent) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.closing(Outcome.done(intent, Long.toString(bytes)));
    }
}
