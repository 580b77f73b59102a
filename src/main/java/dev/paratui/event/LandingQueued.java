package dev.paratui.event;

import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A session was put into the train. */
public record LandingQueued(
        SessionName session, String entry, Strategy strategy, String target, String message, String intent)
        implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Entry queued = new Entry(
                entry,
                ledger.revision(),
                session,
                EntryState.QUEUED,
                strategy,
                target,
                message,
                Optional.empty(),
                List.of(),
                "",
                "",
                at,
                at);
        Session was = ledger.sessionOrRefuse(session);
        return ledger.with(was.standing(was.standing().sound()).living(Life.QUEUED, at))
                .with(queued)
                .opening(new Intent.Land(intent, session, entry));
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.QUEUED.word());
    }
}
