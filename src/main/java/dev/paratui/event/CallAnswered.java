package dev.paratui.event;

import dev.paratui.model.Ledger;

/** A call under an idempotency key was given its answer; the same call again gets the same. */
public record CallAnswered(String key, String answer) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.calls()
                .find(key)
                .map(call -> ledger.with(call.answered(answer)))
                .orElse(ledger);
    }
}
