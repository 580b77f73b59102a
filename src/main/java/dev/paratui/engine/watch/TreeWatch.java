package dev.paratui.engine.watch;

import dev.paratui.git.WorktreeFolders;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hears from the operating system when files of a work tree change, for edits that no program tells of. Within a
 * budget: the system has only so many watches for all of a person's programs. Beyond it, work trees are looked at from
 * time to time, and that is said.
 */
public final class TreeWatch implements Observer.Look, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TreeWatch.class.getName());
    private static final int MAX_FOLDERS = 16_000;
    private static final int MAX_FOLDERS_EACH = 4_000;
    /** However fast files change, whoever listens is told no more often than this. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final WorktreeFolders folders;
    private final Listener listener;
    private final FolderWatches watches;
    private final Thread thread;
    private final Map<SessionName, Path> wanted = new ConcurrentHashMap<>();
    private final Map<WatchKey, Watched> keys = new HashMap<>();
    private final Map<SessionName, Path> watching = new HashMap<>();
    private final Unheard unheard;

    public TreeWatch(WorktreeFolders folders, Listener listener) {
        this(folders, listener, opened());
    }

    TreeWatch(WorktreeFolders folders, Listener listener, FolderWatches watches) {
        this.folders = folders;
        this.listener = listener;
        this.watches = watches;
        this.unheard = new Unheard(listener);
        this.thread = new Thread(this::watch, "tree-watch");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Who is told; must not block. */
    public interface Listener {
        /** Something in its work tree may have changed. */
        void changed(SessionName session);

        /** Changes of some sessions are not heard of, and how they are found instead. */
        void unheard(String words, String hint);
    }

    private static FolderWatches opened() {
        try {
            return FolderWatches.open();
        } catch (IOException limit) {
            LOG.log(Level.WARNING, "no files can be watched", limit);
            return new FolderWatches.Deaf();
        }
    }

    /** A folder that is watched. */
    private record Watched(SessionName session, Path top, Path folder) {}

    @Override
    public boolean at(List<Session> sessions) {
        Set<SessionName> living = new HashSet<>();
        for (Session session : sessions) {
            Path top = Path.of(session.work().worktree());
            if (!session.life().isOver() && Files.isDirectory(top)) {
                living.add(session.name());
                wanted.put(session.name(), top);
            }
        }
        wanted.keySet().retainAll(living);
        return false;
    }

    @Override
    public void close() {
        watches.close();
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                settle();
                Optional<WatchKey> key = watches.next(PATIENCE);
                Set<SessionName> changed = new HashSet<>();
                while (key.isPresent()) {
                    take(key.get(), changed);
                    key = watches.next(Duration.ZERO);
                }
                changed.forEach(listener::changed);
                unheard.look();
                TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
            }
        } catch (InterruptedException | ClosedWatchServiceException closing) {
            LOG.log(Level.FINE, "closed", closing);
        }
    }

    private void take(WatchKey key, Set<SessionName> changed) {
        Optional<Watched> watched = Optional.ofNullable(keys.get(key));
        List<WatchEvent<?>> events = key.pollEvents();
        watched.filter(its -> wanted.containsKey(its.session())).ifPresent(its -> {
            changed.add(its.session());
            events.forEach(event -> addIfFolder(its, event));
        });
        if (!key.reset()) {
            keys.remove(key);
        }
    }

    private void addIfFolder(Watched watched, WatchEvent<?> event) {
        if (event.kind() != StandardWatchEventKinds.ENTRY_CREATE || !(event.context() instanceof Path name)) {
            return;
        }
        Path made = watched.folder().resolve(name);
        if (Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS) && keys.size() < MAX_FOLDERS) {
            try {
                if (!made.endsWith(".git") && !folders.isIgnored(watched.top(), made)) {
                    register(new Watched(watched.session(), watched.top(), made));
                }
            } catch (IOException limit) {
                unheard.add(watched.session(), "no more files can be watched: " + limit.getMessage(), Unheard.LIMITS);
            } catch (RuntimeException failure) {
                LOG.log(Level.FINE, "not watched: " + made, failure);
            }
        }
    }

    /** Begins with work trees that are new, and ends with those that are gone. */
    private void settle() {
        if (watching.equals(wanted)) {
            return;
        }
        if (watching.keySet().removeIf(name -> !wanted.containsKey(name))) {
            // There may be room now for those that found none.
            watching.keySet().removeAll(unheard.clear());
        }
        keys.entrySet().removeIf(entry -> {
            Watched watched = entry.getValue();
            boolean isOver = !watched.top().equals(wanted.get(watched.session()));
            if (isOver) {
                entry.getKey().cancel();
            }
            return isOver;
        });
        wanted.forEach((session, top) -> {
            if (!top.equals(watching.put(session, top))) {
                begin(session, top);
            }
        });
    }

    private void begin(SessionName session, Path top) {
        try {
            int room = Math.min(MAX_FOLDERS_EACH, MAX_FOLDERS - keys.size());
            List<Path> found = room > 0 ? folders.of(top, room) : List.of();
            for (Path folder : found) {
                register(new Watched(session, top, folder));
            }
            if (found.size() >= room) {
                unheard.add(session, session + " has too many folders to watch them all", "");
            }
        } catch (IOException limit) {
            unheard.add(session, "no more files can be watched: " + limit.getMessage(), Unheard.LIMITS);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "cannot watch the files of " + session, failure);
            unheard.add(session, "the folders of " + session + " cannot be listed", "");
        }
        listener.changed(session);
    }

    private void register(Watched watched) throws IOException {
        try {
            keys.put(watches.watch(watched.folder()), watched);
        } catch (NoSuchFileException gone) {
            LOG.log(Level.FINE, "gone meanwhile: {0}", watched.folder());
        }
    }
}
