package dev.paratui.engine;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no process alive. */
public final class Threads {
    private Threads() {}

    /** The first has this name, those after it a number besides. */
    public static ThreadFactory named(String name) {
        AtomicInteger made = new AtomicInteger();
        return work -> {
            int number = made.incrementAndGet();
            Thread thread = new Thread(work, number == 1 ? name : name + "-" + number);
            thread.setDaemon(true);
            return thread;
        };
    }
}
