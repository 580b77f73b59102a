package dev.paratui.event;

import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import java.util.Set;

/** An entry's landing is being computed and made. */
public record LandingMerging(SessionName session, String entry) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.train()
                .find(entry)
                .map(merging -> ledger.with(
                        merging.in(EntryState.MERGING, ledger.stamp().at())))
                .orElse(ledger);
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.MERGING.word());
    }
}
