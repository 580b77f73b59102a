package dev.paratui.story;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does: looked at again and again, up to a deadline. */
final class Until {
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(30).toNanos();

    private Until() {}

    /** Returns as soon as it is so. */
    static void so(String wanted, Duration atMost, BooleanSupplier look) {
        there(wanted, atMost, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Returns it as soon as it is there. */
    static <T> T there(String wanted, Duration atMost, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Optional<T> seen = look.get();
        while (seen.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + atMost.toMillis() + " ms: " + wanted);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            seen = look.get();
        }
        return seen.get();
    }
}
