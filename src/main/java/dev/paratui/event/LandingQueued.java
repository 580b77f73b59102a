package dev.paratui.event;

import dev.paratui.model.Deletions;
import dev.paratui.model.Entry;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A session was put into the train.
 *
 * @param paths what of it lands; empty: everything
 * @param deletions how many files it may delete
 */
public record LandingQueued(
        SessionName session,
        String entry,
        Strategy strategy,
        String target,
        String message,
        List<String> paths,
        Deletions deletions,
        String intent)
        implements SessionEvent {
    public LandingQueued {
        paths = List.copyOf(Objects.requireNonNullElse(paths, List.of())); // older logs have none
        deletions = Objects.requireNonNullElse(deletions, Deletions.FEW);
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session was = ledger.sessionOrRefuse(session);
        Entry queued = Entry.queued(entry, was, new Wanted(strategy, target, message, paths, deletions), at);
        return ledger.with(was.standing(was.standing().sound()).living(Life.QUEUED, at))
                .with(queued)
                .opening(new Intent.Land(intent, session, entry));
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.QUEUED.word());
    }
}
