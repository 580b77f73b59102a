package dev.paratui.engine;

import dev.paratui.model.Checking;
import dev.paratui.model.Ledger;
import dev.paratui.model.Matrix;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sightings;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Shows what is so now, and wakes those who wait for something newer. Thread-safe. */
public final class Board {
    /** A face asks again within this time. */
    private static final Duration WATCHED = Duration.ofSeconds(5);

    private final Moments moments;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final long firstTick;
    private final AtomicInteger watchers = new AtomicInteger();
    private volatile Instant lastWatched = Instant.EPOCH;
    private volatile Snapshot current;

    public Board(Moments moments, Ledger ledger) {
        this.moments = moments;
        this.current = Snapshot.first(ledger, moments.now());
        this.firstTick = current.tick();
    }

    public Snapshot snapshot() {
        return current;
    }

    /** The tick at which this run began; who has an older one has seen another run. */
    public long firstTick() {
        return firstTick;
    }

    /** Calls the listener after every change of the ledger, on the thread that made it; it must not block. */
    public void onLedger(Runnable listener) {
        listeners.add(listener);
    }

    void publish(Ledger ledger) {
        if (ledger.revision() == current.ledger().revision()) {
            return;
        }
        replace(snapshot -> snapshot.following(ledger, moments.now()));
        listeners.forEach(Runnable::run);
    }

    /** Changes what was seen of one session; nobody is woken when nothing differs. */
    public void see(SessionName session, UnaryOperator<Sightings> change) {
        replace(snapshot -> {
            Sightings seen = change.apply(snapshot.sightings());
            boolean same = seen.of(session).agreesWith(snapshot.sightingOf(session));
            return same ? snapshot.quietly(seen) : snapshot.seeing(session, seen, moments.now());
        });
    }

    /** An agent has called: it lives. Nobody is woken. */
    public void hear(String agent) {
        replace(snapshot -> snapshot.quietly(snapshot.sightings().hearing(agent, moments.now())));
    }

    /** Shows which check of the train runs, and what it says. */
    public void check(Optional<Checking> checking) {
        replace(snapshot -> snapshot.sightings().checking().equals(checking)
                ? snapshot
                : snapshot.noticing(snapshot.sightings().checking(checking), moments.now()));
    }

    /** Replaces what is known of who goes together; nobody is woken when it is the same. */
    public void meet(Matrix matrix) {
        replace(snapshot -> {
            Sightings seen = snapshot.sightings().meeting(matrix);
            boolean same = matrix.edition() == snapshot.sightings().matrix().edition();
            return same ? snapshot.quietly(seen) : snapshot.noticing(seen, moments.now());
        });
    }

    /** Shows which tasks wait for a free place to work; nobody is woken when they are the same. */
    public void line(List<TaskId> waiting) {
        replace(snapshot -> snapshot.sightings().line().equals(waiting)
                ? snapshot
                : snapshot.noticing(snapshot.sightings().lining(waiting), moments.now()));
    }

    /** Changes the notices. */
    public void notice(UnaryOperator<Sightings> change) {
        replace(snapshot -> snapshot.noticing(change.apply(snapshot.sightings()), moments.now()));
    }

    /**
     * Waits until {@code question} has an answer, which it returns; empty when the time is over first.
     *
     * @param question asked without any lock held, so it may read the log
     */
    public <T> Optional<T> await(Duration timeout, Function<Snapshot, Optional<T>> question) {
        long left = timeout.toNanos();
        Snapshot seen = current;
        Optional<T> answer = question.apply(seen);
        while (answer.isEmpty() && left > 0) {
            left = awaitOther(seen, left);
            seen = current;
            answer = question.apply(seen);
        }
        return answer;
    }

    /** The snapshot once it is another than that of {@code tick}, or as it is when the time is over. */
    public Snapshot newerThan(long tick, Duration timeout) {
        watchers.incrementAndGet();
        try {
            return await(timeout, snapshot -> snapshot.tick() != tick ? Optional.of(snapshot) : Optional.empty())
                    .orElse(current);
        } finally {
            lastWatched = moments.now();
            watchers.decrementAndGet();
        }
    }

    /** Whether somebody who stays looks at it. */
    public boolean isWatched() {
        return watchers.get() > 0 || moments.now().isBefore(lastWatched.plus(WATCHED));
    }

    /** Waits until the snapshot is no longer {@code seen}; gives the nanoseconds that are left, at least 0. */
    private long awaitOther(Snapshot seen, long nanos) {
        long left = nanos;
        lock.lock();
        try {
            while (current.tick() == seen.tick() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return Math.max(0, left);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }

    private void replace(UnaryOperator<Snapshot> change) {
        lock.lock();
        try {
            Snapshot before = current;
            current = change.apply(before);
            if (current.tick() != before.tick()) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
