package dev.paratui.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Git's lock files: waited for a little, removed only when a git that we started left them behind. */
public final class Locks {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STALE_AFTER = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final InstantSource clock;

    public Locks(InstantSource clock) {
        this.clock = clock;
    }

    void awaitIndex(Path adminFolder) {
        await(List.of(adminFolder.resolve("index.lock")));
    }

    /** The first of these locks that is still there after a little patience. */
    Optional<Path> await(List<Path> locks) {
        Instant end = clock.instant().plus(PATIENCE);
        Optional<Path> held = present(locks);
        while (held.isPresent() && clock.instant().isBefore(end)) {
            pause();
            held = present(locks);
        }
        return held;
    }

    /** Seconds since a lock was made. */
    long ageSeconds(Path lock) {
        return modified(lock)
                .map(time -> Duration.between(time, clock.instant()).toSeconds())
                .orElse(0L);
    }

    /** Removes a lock that appeared after our own mark, is old, and has no living git that could hold it. */
    boolean removeIfOurs(Path lock, Path mark, List<Path> places) {
        Optional<Instant> made = modified(lock);
        Optional<Instant> began = modified(mark);
        if (made.isEmpty() || began.isEmpty() || made.get().isBefore(began.get())) {
            return false;
        }
        if (made.get().plus(STALE_AFTER).isAfter(clock.instant()) || Running.anyGitIn(places)) {
            return false;
        }
        try {
            return Files.deleteIfExists(lock);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> present(List<Path> locks) {
        return locks.stream().filter(Files::exists).findFirst();
    }

    private static Optional<Instant> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a lock", interrupted);
        }
    }
}
