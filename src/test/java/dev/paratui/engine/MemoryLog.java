package dev.paratui.engine;

import dev.paratui.event.Recorded;
import dev.paratui.log.EventLog;
import dev.paratui.model.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A log in memory that can be made to fail, to wait, or to be written to by someone else first. */
public final class MemoryLog implements EventLog {
    public final List<Recorded> events = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    Optional<RuntimeException> failure = Optional.empty();
    Consumer<MemoryLog> before = log -> {};
    CountDownLatch gate = new CountDownLatch(0);

    @Override
    public boolean append(long expectedRevision, List<Recorded> appended) {
        awaitGate();
        synchronized (this) {
            before.accept(this);
            failure.ifPresent(reason -> {
                throw reason;
            });
            if (events.size() != expectedRevision) {
                return false;
            }
            batches.add(appended.size());
            return events.addAll(appended);
        }
    }

    @Override
    public synchronized List<Recorded> read(long afterRevision, int limit) {
        return events.stream().skip(afterRevision).limit(limit).toList();
    }

    @Override
    public Optional<Ledger> checkpoint() {
        return Optional.empty();
    }

    @Override
    public void keep(Ledger ledger) {}

    @Override
    public void close() {}

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException closing) {
            throw new IllegalStateException(closing);
        }
    }
}
