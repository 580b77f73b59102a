package dev.paratui.engine;

import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sightings;
import dev.paratui.model.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Shows what is so now, and wakes those who wait for something newer. Thread-safe. */
public final class Board {
    private final Moments moments;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot current;

    public Board(Moments moments, Ledger ledger) {
        this.moments = moments;
        this.current = Snapshot.first(ledger, moments.now());
    }

    public Snapshot snapshot() {
        return current;
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

    /** Changes the notices. */
    public void notice(UnaryOperator<Sightings> change) {
        replace(snapshot -> snapshot.noticing(change.apply(snapshot.sightings()), moments.now()));
    }

    /** Waits until {@code question} has an answer, which it returns; empty when the time is over first. */
    public <T> Optional<T> await(Duration timeout, Function<Snapshot, Optional<T>> question) {
        long left = timeout.toNanos();
        lock.lock();
        try {
            Optional<T> answer = question.apply(current);
            while (answer.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                answer = question.apply(current);
            }
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** The snapshot once it is newer than {@code tick}, or as it is when the time is over. */
    public Snapshot newerThan(long tick, Duration timeout) {
        return await(timeout, snapshot -> snapshot.tick() > tick ? Optional.of(snapshot) : Optional.empty())
                .orElse(current);
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
