package dev.paratui.engine.watch;

import dev.paratui.engine.Board;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The two threads that see what sessions use of the machine: more often while somebody looks; disks beside it. */
public final class Meter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Meter.class.getName());
    private static final Duration WATCHED = Duration.ofSeconds(2);
    private static final Duration UNWATCHED = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration BETWEEN_DISKS = Duration.ofSeconds(2);
    /** A count of 1 s is followed by 50 s of rest: 2 % of a core at most, and of the lowest rank. */
    private static final int REST_FACTOR = 50;

    private final Board board;
    private final ResourceLooks processes;
    private final DiskLooks disks;
    private final Thread looking = new Thread(this::watch, "meter");
    private final Thread counting = new Thread(this::count, "disks");
    private volatile boolean open = true;

    private Meter(Board board, ResourceLooks processes, DiskLooks disks) {
        this.board = board;
        this.processes = processes;
        this.disks = disks;
    }

    public static Meter start(Board board, ResourceLooks processes, DiskLooks disks) {
        Meter meter = new Meter(board, processes, disks);
        meter.counting.setPriority(Thread.MIN_PRIORITY);
        meter.looking.setDaemon(true);
        meter.counting.setDaemon(true);
        meter.looking.start();
        meter.counting.start();
        return meter;
    }

    @Override
    public void close() {
        open = false;
        looking.interrupt();
        counting.interrupt();
    }

    private void watch() {
        while (open) {
            try {
                processes.look();
                awaitNext();
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failure) {
                LOG.log(Level.FINE, "could not look at processes", failure);
            }
        }
    }

    /** Whoever comes to look in between does not wait as long as if nobody did. */
    private void awaitNext() throws InterruptedException {
        Instant begun = Instant.now();
        TimeUnit.MILLISECONDS.sleep(WATCHED.toMillis());
        while (open
                && !board.isWatched()
                && Duration.between(begun, Instant.now()).compareTo(UNWATCHED) < 0) {
            TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        }
    }

    private void count() {
        while (open) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_DISKS.toMillis());
                Optional<Duration> took = disks.countOne();
                TimeUnit.MILLISECONDS.sleep(
                        took.map(time -> time.toMillis() * REST_FACTOR).orElse(0L));
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failure) {
                LOG.log(Level.FINE, "could not count a work tree", failure);
            }
        }
    }
}
