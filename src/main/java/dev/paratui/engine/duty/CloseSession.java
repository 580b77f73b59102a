package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionClosed;
import dev.paratui.git.Trash;
import dev.paratui.git.TrashPlan;
import dev.paratui.model.Intent;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.Sighting;
import dev.paratui.model.Snapshot;
import dev.paratui.tmux.TmuxUnreachable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Puts a landed session away once its program rests: often it is the program itself that asked for the landing. */
public final class CloseSession implements Duty<Intent.Close> {
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration LONG_SILENCE = Duration.ofMinutes(2);
    private static final String SHELL = "shell";
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Seats seats;
    private final Trash trash;
    private final MakingReady making;
    private final InstantSource clock;

    public CloseSession(Seats seats, Trash trash, MakingReady making, InstantSource clock) {
        this.seats = seats;
        this.trash = trash;
        this.making = making;
        this.clock = clock;
    }

    @Override
    public Done perform(Intent.Close intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        Instant now = clock.instant();
        if (!rests(session, snapshot.sightingOf(session.name()), now) && sits(session)) {
            return Done.later(UNTIL_NEXT_LOOK);
        }
        trash.requireMovable(Path.of(session.work().worktree()));
        seats.clear(session, GRACE);
        making.leave(session);
        trash.moveAway(new TrashPlan(
                intent.act(), Path.of(session.work().worktree()), session.work().branch(), now));
        return Done.with(new SessionClosed(session.name(), intent.act(), Map.of("trash", intent.act()), intent.id()));
    }

    /** Of a pane that an earlier try has ended already nothing will ever be seen: only asking tells. */
    private boolean sits(Session session) {
        try {
            return seats.living(session).isPresent();
        } catch (TmuxUnreachable unknown) {
            return true;
        }
    }

    /** A program that works is never ended, however long; one of which nothing is known, after a long silence. */
    static boolean rests(Session session, Sighting seen, Instant now) {
        if (session.seat().equals(Seat.NONE)) {
            return true;
        }
        return switch (seen.evidence().activity()) {
            case DONE, EXITED -> true;
            case IDLE, QUESTION -> !isScript(session) && isQuietFor(QUIET, seen, now);
            case UNKNOWN -> !isScript(session) && isQuietFor(LONG_SILENCE, seen, now);
            case WORKING, PERMISSION, LIMITED -> false;
        };
    }

    /** A script has no prompt at which it could rest: it ends. */
    private static boolean isScript(Session session) {
        return session.brief().agent().equals(SHELL) && !session.brief().task().isBlank();
    }

    private static boolean isQuietFor(Duration bound, Sighting seen, Instant now) {
        return seen.pane()
                .filter(pane -> Duration.between(pane.lastOutput(), now).compareTo(bound) > 0)
                .isPresent();
    }
}
