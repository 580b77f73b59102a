package dev.paratui.event;

import dev.paratui.model.Call;
import dev.paratui.model.Ledger;

/** A changing call was taken under an idempotency key, together with what it changed. */
public record CallBegun(String key, String fingerprint, String intent) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.with(new Call(key, fingerprint, intent, "", ledger.stamp().at()));
    }
}
