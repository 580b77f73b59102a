package dev.paratui.ui.terminal;

import dev.paratui.ui.input.Input;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Inputs on their way from the threads that have them to the one that acts on them. Thread-safe. */
final class Inbox {
    private static final int MAX_WAITING = 100_000;

    private final LinkedBlockingQueue<Input> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private final AtomicBoolean isWoken = new AtomicBoolean();

    /** When nobody takes them any more, further inputs are dropped. */
    void put(Input input) {
        waiting.offer(input);
    }

    void wake() {
        if (isWoken.compareAndSet(false, true)) {
            waiting.offer(new Input.Wake());
        }
    }

    /** All that waits, in order; of several sizes only the last. To a thread that is interrupted it says the end. */
    List<Input> take(Duration atMost) {
        List<Input> taken = new ArrayList<>();
        Input first = first(atMost);
        if (first != null) {
            isWoken.set(false);
            taken.add(first);
            waiting.drainTo(taken);
        }
        return withoutStaleSizes(taken);
    }

    private @Nullable Input first(Duration atMost) {
        try {
            return waiting.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Input.Ended();
        }
    }

    private static List<Input> withoutStaleSizes(List<Input> taken) {
        List<Input> kept = new ArrayList<>(taken.size());
        boolean isSizeKnown = false;
        for (int i = taken.size() - 1; i >= 0; i--) {
            boolean isSize = taken.get(i) instanceof Input.Resized;
            if (!isSize || !isSizeKnown) {
                kept.add(taken.get(i));
            }
            isSizeKnown |= isSize;
        }
        Collections.reverse(kept);
        return kept;
    }
}
