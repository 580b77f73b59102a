package dev.paratui.cli.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What the client sent and has no answer to yet, in its order; sent again over every new link. Thread-safe. */
final class Outbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, byte[]> due = new LinkedHashMap<>();
    private @Nullable Link link;
    private boolean isClosed;
    private long notes;

    /** Takes a line, and sends it when there is a link. A note, which gets no answer, is due until it is sent. */
    void put(Optional<String> request, byte[] line) {
        lock.lock();
        try {
            String key = request.orElse("note " + notes++);
            due.put(key, line);
            if (link != null && send(link, line) && request.isEmpty()) {
                due.remove(key);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this was due; from now on it no longer is. */
    boolean take(String request) {
        lock.lock();
        try {
            changed.signalAll();
            return due.remove(request) != null;
        } finally {
            lock.unlock();
        }
    }

    /** The requests that are due; from now on they no longer are. */
    Set<String> takeAll() {
        lock.lock();
        try {
            due.keySet().removeIf(key -> key.startsWith("note "));
            Set<String> requests = Set.copyOf(due.keySet());
            due.clear();
            changed.signalAll();
            return requests;
        } finally {
            lock.unlock();
        }
    }

    /** Sends everything that is due over a new link, which is used from now on. */
    void open(Link newLink) throws IOException {
        lock.lock();
        try {
            for (byte[] line : due.values()) {
                newLink.send(line);
            }
            due.keySet().removeIf(key -> key.startsWith("note "));
            link = newLink;
        } finally {
            lock.unlock();
        }
    }

    void broken() {
        lock.lock();
        try {
            link = null;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is due; false when nothing more can come. */
    boolean awaitDue() throws InterruptedException {
        lock.lock();
        try {
            while (due.isEmpty() && !isClosed) {
                changed.await();
            }
            return !due.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes: waits until all is answered, but not longer than this. */
    void finish(long maxMillis) throws InterruptedException {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
            long left = TimeUnit.MILLISECONDS.toNanos(maxMillis);
            while (!due.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            due.clear();
            closeLink();
        } catch (IOException gone) {
            link = null;
        } finally {
            lock.unlock();
        }
    }

    private void closeLink() throws IOException {
        if (link != null) {
            link.close();
        }
    }

    /** A pause that ends early when all is over. */
    void pause(long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (left > 0 && !due.isEmpty()) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean send(Link link, byte[] line) {
        try {
            link.send(line);
            return true;
        } catch (IOException broken) { // its reader notices too, opens a new link and sends again what is due
            return false;
        }
    }
}
