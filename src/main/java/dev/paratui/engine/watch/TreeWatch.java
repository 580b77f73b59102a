package dev.paratui.engine.watch;

import dev.paratui.git.WorktreeFolders;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hears from the operating system when files of a work tree change, for edits that no program tells of. Within a
 * budget: the system has only so many watches for all of a person's programs. Beyond it, output tells.
 */
public final class TreeWatch implements Observer.Look, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TreeWatch.class.getName());
    private static final int MAX_FOLDERS = 16_000;
    private static final int MAX_FOLDERS_EACH = 4_000;
    /** However fast files change, whoever listens is told no more often than this. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final WorktreeFolders folders;
    private final Consumer<SessionName> onChange;
    private final WatchService service;
    private final Thread thread;
    private final Map<SessionName, Path> wanted = new ConcurrentHashMap<>();
    private final Map<WatchKey, Watched> keys = new HashMap<>();
    private final Map<SessionName, Path> watching = new HashMap<>();

    /** @param onChange must not block */
    public TreeWatch(WorktreeFolders folders, Consumer<SessionName> onChange) {
        this.folders = folders;
        this.onChange = onChange;
        try {
            this.service = FileSystems.getDefault().newWatchService();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.thread = new Thread(this::watch, "tree-watch");
        this.thread.setDaemon(true);
        this.thread.start();
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
        try {
            service.close();
        } catch (IOException failure) {
            LOG.log(Level.FINE, "could not close", failure);
        }
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                settle();
                Optional<WatchKey> key = Optional.ofNullable(service.poll(1, TimeUnit.SECONDS));
                Set<SessionName> changed = new HashSet<>();
                while (key.isPresent()) {
                    take(key.get(), changed);
                    key = Optional.ofNullable(service.poll());
                }
                changed.forEach(onChange);
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
            } catch (RuntimeException failure) {
                LOG.log(Level.FINE, "not watched: " + made, failure);
            }
        }
    }

    /** Begins with work trees that are new, and ends with those that are gone. */
    private void settle() {
        watching.keySet().removeIf(name -> !wanted.containsKey(name));
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
            if (found.size() >= room) {
                LOG.log(Level.INFO, "{0} has too many folders to watch all: its output tells of changes", session);
            }
            found.forEach(folder -> register(new Watched(session, top, folder)));
            onChange.accept(session);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "cannot watch the files of " + session + ": its output tells of changes", failure);
        }
    }

    private void register(Watched watched) {
        try {
            WatchKey key = watched.folder()
                    .register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
            keys.put(key, watched);
        } catch (IOException limit) {
            throw new UncheckedIOException(limit);
        }
    }
}
