package dev.paratui.engine.watch;

import dev.paratui.engine.Board;
import dev.paratui.model.Life;
import dev.paratui.model.PaneSeen;
import dev.paratui.model.Resources;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what work trees take on disk: seldom, one at a time, and not again as long as nothing can have changed. Asked
 * from any thread for what it knows.
 */
public final class DiskLooks {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Board board;
    private final InstantSource clock;
    private final Map<SessionName, Counted> counted = new ConcurrentHashMap<>();

    public DiskLooks(Board board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
    }

    private record Counted(String tree, Resources.Disk disk) {}

    /** What is known of the session's work tree. */
    Optional<Resources.Disk> of(Session session) {
        return Optional.ofNullable(counted.get(session.name()))
                .filter(known -> known.tree().equals(session.work().worktree()))
                .map(Counted::disk);
    }

    /** Counts the work tree that needs it most; tells how long that took, nothing if none needed it. */
    public Optional<Duration> countOne() {
        Instant now = clock.instant();
        Optional<Session> next = board.snapshot().ledger().roster().all().stream()
                .filter(session -> !session.life().isOver() && session.life() != Life.REQUESTED)
                .filter(session -> isDue(session, now))
                .min(Comparator.comparing(
                        session -> of(session).map(Resources.Disk::at).orElse(Instant.MIN)));
        next.ifPresent(session -> count(session, now));
        return next.map(session -> Duration.between(now, clock.instant()));
    }

    private boolean isDue(Session session, Instant now) {
        Optional<Resources.Disk> known = of(session);
        if (known.isEmpty()) {
            return Files.isDirectory(Path.of(session.work().worktree()));
        }
        Optional<PaneSeen> pane = board.snapshot().sightingOf(session.name()).pane();
        boolean canHaveChanged = pane.filter(
                        seen -> seen.lastOutput().isBefore(known.get().at()))
                .isEmpty();
        return canHaveChanged && now.isAfter(known.get().at().plus(KEPT));
    }

    private void count(Session session, Instant at) {
        String tree = session.work().worktree();
        counted.put(session.name(), new Counted(tree, new Resources.Disk(bytes(Path.of(tree)), at)));
    }

    /** Links are not followed; what changes while it is counted is counted as it is met. */
    private static long bytes(Path tree) {
        long[] bytes = {0};
        SimpleFileVisitor<Path> adding = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return Thread.currentThread().isInterrupted() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(tree, adding);
        } catch (IOException unreadable) {
            return bytes[0];
        }
        return bytes[0];
    }
}
