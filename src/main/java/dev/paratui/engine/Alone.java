package dev.paratui.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Has only one thing done at a time about each subject. Thread-safe. */
public final class Alone {
    private final Map<String, ReentrantLock> subjects = new ConcurrentHashMap<>();

    /** Waits until nothing else is done about this subject, and does it. */
    public void run(String subject, Runnable deed) {
        ReentrantLock lock = lock(subject);
        lock.lock();
        try {
            deed.run();
        } finally {
            lock.unlock();
        }
    }

    /** Does it unless something else is being done about this subject; tells whether it was done. */
    public boolean tryRun(String subject, Runnable deed) {
        ReentrantLock lock = lock(subject);
        if (!lock.tryLock()) {
            return false;
        }
        try {
            deed.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lock(String subject) {
        return subjects.computeIfAbsent(subject, key -> new ReentrantLock());
    }
}
