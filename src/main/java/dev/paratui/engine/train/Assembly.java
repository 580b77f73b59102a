package dev.paratui.engine.train;

import dev.paratui.git.Outcome.Held;
import dev.paratui.git.Preparation;
import dev.paratui.git.Preparation.Blocked;
import dev.paratui.git.Preparation.Conflicted;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.Deletions;
import dev.paratui.model.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Merges entries onto their target, each onto those before it. */
final class Assembly {
    private static final Logger LOG = Logger.getLogger(Assembly.class.getName());

    private final Yard yard;
    private final Stops stops;

    Assembly(Yard yard, Stops stops) {
        this.yard = yard;
        this.stops = stops;
    }

    /**
     * Those that go together. One that conflicts with the target itself stops; one that conflicts only with those
     * before
     * it waits until it is known what becomes of them.
     */
    List<Wagon> assembled(List<Rider> batch, String base) {
        List<Wagon> wagons = new ArrayList<>();
        for (Rider rider : batch) {
            String onto = wagons.isEmpty()
                    ? base
                    : wagons.get(wagons.size() - 1).prepared().commit();
            prepare(rider, onto, onto.equals(base)).ifPresent(wagons::add);
        }
        return wagons;
    }

    private Optional<Wagon> prepare(Rider rider, String onto, boolean isFirst) {
        Optional<Prepared> published =
                yard.hands().landing().published(rider.id(), rider.entry().target());
        if (published.isPresent()) {
            yard.hands().publisher().forgetMarks();
            // Before open work is committed: what was written since the cut is not part of this landing.
            stops.landed(new Wagon(rider, published.get()), Optional.empty());
            return Optional.empty();
        }
        try {
            return isCommitted(rider, isFirst) ? merged(rider, onto, isFirst) : Optional.empty();
        } catch (Refused refused) {
            if (isFirst) {
                stops.stopped(rider, refused.refusal());
            }
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (stops.isOwn(rider)) {
                throw failure;
            }
            LOG.log(Level.WARNING, "left for its own turn: " + rider.id(), failure);
            return Optional.empty();
        }
    }

    /** Whether its open work could be committed now; only the first in the batch is worth waiting for. */
    private boolean isCommitted(Rider rider, boolean isFirst) {
        String subject = rider.session().name().key();
        Deletions deletions = rider.entry().wanted().deletions();
        Runnable commit =
                () -> yard.hands().commits().finish(rider.workTree(), rider.branch(), rider.message(), deletions);
        if (!isFirst) {
            return yard.hands().alone().tryRun(subject, commit);
        }
        yard.hands().alone().run(subject, commit);
        return true;
    }

    private Optional<Wagon> merged(Rider rider, String onto, boolean isFirst) {
        Preparation preparation = yard.hands().landing().prepare(rider.plan(), onto);
        if (preparation instanceof Conflicted conflicted) {
            if (isFirst) {
                stops.conflict(rider, conflicted.files());
            }
            return Optional.empty();
        }
        if (preparation instanceof Blocked blocked) {
            stops.held(rider, new Held(blocked.reason(), blocked.hint()));
            return Optional.empty();
        }
        return Optional.of(new Wagon(rider, (Prepared) preparation));
    }
}
