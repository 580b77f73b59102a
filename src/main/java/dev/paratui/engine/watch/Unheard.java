package dev.paratui.engine.watch;

import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Sessions whose files cannot all be watched: they are looked at from time to time, the more of them, the rarer. */
final class Unheard {
    /** Where the system's limits are raised. */
    static final String LIMITS = "raise fs.inotify.max_user_watches and fs.inotify.max_user_instances (man inotify)";

    private static final Duration AT_LEAST = Duration.ofSeconds(5);
    /** A look takes about a fifth of this. */
    private static final Duration FOR_EACH = Duration.ofMillis(500);

    private final TreeWatch.Listener listener;
    private final Set<SessionName> sessions = new TreeSet<>(Comparator.comparing(SessionName::value));
    private final Set<SessionName> said = new HashSet<>();
    private long next;

    Unheard(TreeWatch.Listener listener) {
        this.listener = listener;
        this.next = System.nanoTime();
    }

    /** Said once of each. */
    void add(SessionName session, String why, String hint) {
        if (sessions.add(session)) {
            next = System.nanoTime() + between().toNanos();
        }
        if (said.add(session)) {
            listener.unheard(
                    session + ": " + why + "; changes that nobody tells of are looked for every "
                            + between().toSeconds() + " s",
                    hint);
        }
    }

    /** Tells of all of them when it is time again. */
    void look() {
        if (!sessions.isEmpty() && System.nanoTime() - next >= 0) {
            sessions.forEach(listener::changed);
            next = System.nanoTime() + between().toNanos();
        }
    }

    /** Gives those that were in here. */
    Set<SessionName> clear() {
        Set<SessionName> all = Set.copyOf(sessions);
        sessions.clear();
        return all;
    }

    private Duration between() {
        Duration all = FOR_EACH.multipliedBy(sessions.size());
        return all.compareTo(AT_LEAST) > 0 ? all : AT_LEAST;
    }
}
