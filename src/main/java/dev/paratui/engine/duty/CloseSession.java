package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionClosed;
import dev.paratui.git.Landing;
import dev.paratui.git.Trash;
import dev.paratui.git.TrashPlan;
import dev.paratui.model.Activity;
import dev.paratui.model.Intent;
import dev.paratui.model.Session;
import dev.paratui.model.Sighting;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Puts a landed session away once its program rests: often it is the program itself that asked for the landing. */
public final class CloseSession implements Duty<Intent.Close> {
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Seats seats;
    private final Trash trash;
    private final Landing landing;
    private final java.time.InstantSource clock;

    public CloseSession(Seats seats, Trash trash, Landing landing, java.time.InstantSource clock) {
        this.seats = seats;
        this.trash = trash;
        this.landing = landing;
        this.clock = clock;
    }

    @Override
    public Done perform(Intent.Close intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Instant now = clock.instant();
        if (!rests(session, snapshot.sightingOf(session.name()), now)) {
            return Done.later(UNTIL_NEXT_LOOK);
        }
        seats.vacate(session, GRACE);
        trash.moveAway(new TrashPlan(
                intent.act(), Path.of(session.work().worktree()), session.work().branch(), now));
        landing.settle("e" + intent.act().substring(1));
        return Done.with(new SessionClosed(session.name(), intent.act(), Map.of("trash", intent.act()), intent.id()));
    }

    private static boolean rests(Session session, Sighting seen, Instant now) {
        Activity activity = seen.evidence().activity();
        boolean isAtRest = activity == Activity.IDLE
                || activity == Activity.DONE
                || activity == Activity.EXITED
                || activity == Activity.QUESTION;
        boolean isQuiet = seen.pane()
                .map(pane -> pane.isDead()
                        || Duration.between(pane.lastOutput(), now).compareTo(QUIET) > 0)
                .orElse(true);
        boolean isLongAgo = Duration.between(session.since(), now).compareTo(PATIENCE) > 0;
        return isLongAgo || (isAtRest && isQuiet) || session.seat().equals(dev.paratui.model.Seat.NONE);
    }
}
