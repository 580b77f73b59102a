package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.engine.train.Resolution;
import dev.paratui.engine.train.Round;
import dev.paratui.engine.train.Yard;
import dev.paratui.event.LandingStopped;
import dev.paratui.model.EntryState;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Snapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Lands an entry, together with those that wait with it for the same target. */
public final class LandEntry implements Duty<Intent.Land> {
    private static final Logger LOG = Logger.getLogger(LandEntry.class.getName());
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(2);
    /** Each round brings at least one entry to its end, or finds that the world has moved. */
    private static final int MAX_ROUNDS = 50;

    private final Yard yard;

    public LandEntry(Yard yard) {
        this.yard = yard;
    }

    @Override
    public Done perform(Intent.Land intent, Snapshot snapshot) {
        Round round = new Round(yard, intent);
        for (int attempt = 0; attempt < MAX_ROUNDS; attempt++) {
            Optional<Done> done = round.ride();
            if (done.isPresent()) {
                return done.get();
            }
        }
        return Done.later(UNTIL_NEXT_TRY);
    }

    /** Forgets what landings have left that ended together with their supervisor; before any is taken up. */
    public void tidy() {
        yard.inspector().endLeftover();
        yard.engine().board().snapshot().ledger().train().entries().keySet().forEach(this::resolve);
        Set<String> open = yard.engine().board().snapshot().ledger().duties().all().stream()
                .filter(Intent.Land.class::isInstance)
                .map(intent -> ((Intent.Land) intent).entry())
                .collect(Collectors.toUnmodifiableSet());
        yard.hands().landing().settleAllBut(open);
        if (open.isEmpty()) {
            yard.hands().publisher().forgetMarks();
        }
    }

    @Override
    public void concluded(Intent.Land intent) {
        yard.hands().landing().settle(intent.entry());
        resolve(intent.entry());
    }

    private void tell(String entry) {
        try {
            new Resolution(yard.engine()).ask(entry);
        } catch (Refused gone) {
            LOG.log(Level.FINE, "nobody is left to resolve it: {0}", gone.getMessage());
        }
    }

    private void resolve(String entry) {
        boolean isConflict = yard.engine()
                .board()
                .snapshot()
                .ledger()
                .train()
                .find(entry)
                .filter(found -> found.state() == EntryState.CONFLICT
                        && yard.settingsFor(found.target()).resolvesAtOnce())
                .isPresent();
        if (isConflict) {
            tell(entry);
        }
    }

    @Override
    public Done failed(Intent.Land intent, Refusal problem) {
        return Done.with(new LandingStopped(intent.session(), intent.entry(), problem, intent.id()));
    }
}
