package dev.paratui.engine.watch;

import dev.paratui.engine.Board;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one thread that looks: when tmux has news, when something is in doubt, and now and then for losses. */
public final class Observer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Observer.class.getName());
    private static final Duration IN_DOUBT = Duration.ofMillis(300);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);
    /** However much happens, it is looked at no more often than this. */
    private static final Duration BREATH = Duration.ofMillis(20);

    /** Nothing lives, so nothing can change but by a command, which wakes the observer. */
    private static final Duration ASLEEP = Duration.ofSeconds(60);

    /** Thousands of changes a second must not cost thousands of looks. */
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(100);

    private final Board board;
    private final List<Look> looks;
    private final Semaphore woken = new Semaphore(0);
    private final AtomicBoolean isChanged = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean isUrgent;
    private volatile boolean open = true;
    private long lastLook = System.nanoTime() - BETWEEN_CHANGES.toNanos();

    private Observer(Board board, List<Look> looks) {
        this.board = board;
        this.looks = List.copyOf(looks);
        this.thread = new Thread(this::watch, "observer");
        this.thread.setDaemon(true);
    }

    /** One thing that is looked at; answers whether it wants to look again soon. */
    public interface Look {
        boolean at(List<Session> sessions);
    }

    public static Observer start(Board board, List<Look> looks) {
        Observer observer = new Observer(board, looks);
        board.onLedger(observer::wakeSoon);
        observer.thread.start();
        return observer;
    }

    /** There is news outside. */
    public void wake() {
        isUrgent = true;
        woken.release();
    }

    /** The ledger has changed; many changes in a row are looked at together. */
    private void wakeSoon() {
        if (isChanged.compareAndSet(false, true)) {
            woken.release();
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }

    private void watch() {
        Duration pause = Duration.ZERO;
        while (open) {
            try {
                awaitNews(pause);
                pause = lookAround();
                TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "could not look", failure);
                pause = BETWEEN_ROUNDS;
            }
        }
    }

    private void awaitNews(Duration pause) throws InterruptedException {
        boolean isWoken = woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        long rest = lastLook + BETWEEN_CHANGES.toNanos() - System.nanoTime();
        if (isWoken && !isUrgent && rest > 0) {
            boolean isCutShort = woken.tryAcquire(rest, TimeUnit.NANOSECONDS);
            LOG.log(Level.FINEST, "news outside: {0}", isCutShort);
        }
        woken.drainPermits();
        isUrgent = false;
        isChanged.set(false);
        lastLook = System.nanoTime();
    }

    private Duration lookAround() {
        Ledger ledger = board.snapshot().ledger();
        List<Session> living = ledger.roster().all().stream()
                .filter(session -> session.life() != Life.CANCELLED && session.life() != Life.REQUESTED)
                .toList();
        boolean isSoon = false;
        for (Look look : looks) {
            isSoon |= look.at(living);
        }
        if (isSoon) {
            return IN_DOUBT;
        }
        boolean isAsleep = living.isEmpty() && ledger.tasks().queues().held().isEmpty();
        return isAsleep ? ASLEEP : BETWEEN_ROUNDS;
    }
}
