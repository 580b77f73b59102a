package dev.paratui.engine.duty;

import dev.paratui.engine.Done;
import dev.paratui.engine.Duty;
import dev.paratui.event.SessionCancelled;
import dev.paratui.git.Trash;
import dev.paratui.git.TrashPlan;
import dev.paratui.model.Intent;
import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Ends a session's program and moves its work tree into the trash. */
public final class CancelSession implements Duty<Intent.Cancel> {
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Seats seats;
    private final Trash trash;
    private final MakingReady making;
    private final InstantSource clock;

    public CancelSession(Seats seats, Trash trash, MakingReady making, InstantSource clock) {
        this.seats = seats;
        this.trash = trash;
        this.making = making;
        this.clock = clock;
    }

    @Override
    public Done perform(Intent.Cancel intent, Snapshot snapshot) {
        Session session = snapshot.ledger().sessionOrRefuse(intent.session());
        trash.requireMovable(Path.of(session.work().worktree()));
        seats.clear(session, intent.urgency() == Intent.Urgency.AT_ONCE ? Duration.ZERO : GRACE);
        making.leave(session);
        trash.moveAway(new TrashPlan(
                intent.act(), Path.of(session.work().worktree()), session.work().branch(), clock.instant()));
        return Done.with(
                new SessionCancelled(session.name(), intent.act(), Map.of("trash", intent.act()), intent.id()));
    }
}
