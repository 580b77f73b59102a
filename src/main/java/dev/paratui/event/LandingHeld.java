package dev.paratui.event;

import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import java.util.Set;

/** A landing cannot go on until something is out of its way; it is tried again by itself. */
public record LandingHeld(SessionName session, String entry, String reason, String hint) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.train()
                .find(entry)
                .map(held -> ledger.with(
                        held.in(EntryState.HELD, ledger.stamp().at()).because(reason, hint)))
                .orElse(ledger);
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.HELD.word());
    }
}
