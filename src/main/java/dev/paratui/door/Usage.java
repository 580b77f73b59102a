package dev.paratui.door;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Whether anybody uses the supervisor: who is connected, and when it was last asked something. Thread-safe. */
public final class Usage {
    private final Supplier<Instant> clock;
    private final AtomicInteger open = new AtomicInteger();
    private volatile Instant lastCall;

    public Usage(Supplier<Instant> clock) {
        this.clock = clock;
        this.lastCall = clock.get();
    }

    public void opened() {
        open.incrementAndGet();
        called();
    }

    public void closed() {
        open.decrementAndGet();
        called();
    }

    public void called() {
        lastCall = clock.get();
    }

    public int openConnections() {
        return open.get();
    }

    public Instant lastCall() {
        return lastCall;
    }
}
