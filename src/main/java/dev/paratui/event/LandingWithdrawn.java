package dev.paratui.event;

import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An entry was taken out of the train; the session is in review again. */
public record LandingWithdrawn(SessionName session, String entry, String reason) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Entry withdrawn = ledger.train()
                .find(entry)
                .orElseThrow(() -> new IllegalStateException("no entry " + entry))
                .in(EntryState.WITHDRAWN, at)
                .because(reason, "");
        Ledger without = ledger.with(ledger.sessionOrRefuse(session).living(Life.REVIEW, at))
                .with(withdrawn);
        return ledger.duties().all().stream()
                .filter(intent ->
                        intent instanceof Intent.Land land && land.entry().equals(entry))
                .map(Intent::id)
                .findFirst()
                .map(intent -> without.closing(Outcome.done(intent, EntryState.WITHDRAWN.word())))
                .orElse(without);
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.WITHDRAWN.word(), Life.REVIEW.word());
    }
}
