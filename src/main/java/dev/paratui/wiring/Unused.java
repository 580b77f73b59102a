package dev.paratui.wiring;

import dev.paratui.door.Usage;
import dev.paratui.engine.Board;
import dev.paratui.model.Snapshot;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Knows when the supervisor may end by itself: no session lives, nobody is connected, and nobody has called for a
 * while.
 */
final class Unused {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Board board;
    private final Usage usage;
    private final InstantSource clock;

    Unused(Board board, Usage usage, InstantSource clock) {
        this.board = board;
        this.usage = usage;
        this.clock = clock;
    }

    /** Returns when it is told to end, or is no longer used. */
    void awaitEnd(CountDownLatch end) {
        try {
            while (!end.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isUnused()) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUnused() {
        Snapshot snapshot = board.snapshot();
        boolean isAnyAlive = snapshot.ledger().roster().all().stream()
                .anyMatch(session -> (session.mayRun() && session.seat().pane().isPresent())
                        || (session.seat().pid().isPresent() && !session.life().isOver()));
        boolean isLongAgo = Duration.between(usage.lastCall(), clock.instant()).compareTo(PATIENCE) > 0;
        return !isAnyAlive && snapshot.ledger().duties().all().isEmpty() && usage.openConnections() == 0 && isLongAgo;
    }
}
