package dev.paratui.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs work of one lane in order and of different lanes side by side. */
final class Lanes implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Lanes.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService workers = Executors.newCachedThreadPool(Threads.named("worker"));
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    synchronized void run(String lane, Runnable work) {
        if (workers.isShutdown()) {
            return;
        }
        Queue<Runnable> queue = waiting.get(lane);
        if (queue != null) {
            queue.add(work);
            return;
        }
        waiting.put(lane, new ArrayDeque<>());
        workers.execute(() -> runAll(lane, work));
    }

    /** Interrupts what is being done and waits a while for it, so that no hand moves after the lock is given back. */
    @Override
    public void close() {
        synchronized (this) {
            workers.shutdownNow();
        }
        try {
            if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warning("work goes on that could not be interrupted");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runAll(String lane, Runnable first) {
        for (Runnable work = first; work != null; work = next(lane)) {
            try {
                work.run();
            } catch (RuntimeException | Error bug) {
                // Also an Error: what waits behind it in this lane is still to be done.
                LOG.log(Level.SEVERE, "work in lane " + lane + " ended", bug);
            }
        }
    }

    private synchronized @Nullable Runnable next(String lane) {
        Runnable work = waiting.getOrDefault(lane, new ArrayDeque<>()).poll();
        if (work == null) {
            waiting.remove(lane);
        }
        return work;
    }
}
