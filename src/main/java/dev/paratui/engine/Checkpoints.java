package dev.paratui.engine;

import dev.paratui.log.EventLog;
import dev.paratui.model.Ledger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has the ledger kept whole now and then, beside the engine's way, so that a start need not replay everything.
 *
 * <p>The more there is, the rarer: what is written for one change stays the same however large the ledger.
 */
final class Checkpoints {
    private static final Logger LOG = Logger.getLogger(Checkpoints.class.getName());
    private static final long MIN_EVENTS = 2_000;
    /** So many things in the ledger make one more event wait. */
    private static final int THINGS_AN_EVENT = 4;

    private static final int PATIENCE_SECONDS = 30;

    private final EventLog log;
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(Threads.named("checkpoint"));
    private final AtomicBoolean isKeeping = new AtomicBoolean();
    private volatile long kept;

    /** {@code kept} is the revision of the newest there is. */
    Checkpoints(EventLog log, long kept) {
        this.log = log;
        this.kept = kept;
    }

    /** Begins to keep this ledger when it is time, unless one is being kept. */
    void consider(Ledger ledger) {
        long due = Math.max(MIN_EVENTS, ledger.size() / THINGS_AN_EVENT);
        if (ledger.revision() - kept >= due && isKeeping.compareAndSet(false, true)) {
            keeper.execute(() -> keep(ledger));
        }
    }

    /** Keeps the last one, if anything has happened since. */
    void close(Ledger last) {
        keeper.shutdown();
        try {
            if (keeper.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS) && last.revision() > kept) {
                keep(last);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Ledger ledger) {
        try {
            log.keep(ledger);
        } catch (RuntimeException failure) {
            // It only saves time; the next one is tried when it is due.
            LOG.log(Level.WARNING, "a checkpoint could not be written", failure);
        } finally {
            kept = ledger.revision();
            isKeeping.set(false);
        }
    }
}
