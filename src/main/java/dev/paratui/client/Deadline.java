package dev.paratui.client;

import java.time.Duration;

/** A moment after which one no longer waits. */
record Deadline(long nanoTime) {
    private static final long PAUSE_MILLIS = 15;

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime >= 0;
    }

    /** The breath between two looks at something that tells nobody when it changes. */
    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the supervisor", interrupted);
        }
    }
}
