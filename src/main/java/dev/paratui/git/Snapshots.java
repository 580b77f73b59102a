package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.ProgramFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Takes what a work tree holds, staged or not, tracked or not, as one tree, by a private copy of its index.
 *
 * <p>The copy is made anew each time: one that is kept would go on to show files that are ignored by now. Thread-safe.
 */
public final class Snapshots {
    private final Repository repository;
    private final Quarantine quarantine;
    private final Untracked untracked;
    private final AtomicLong takes = new AtomicLong();

    public Snapshots(Repository repository, Quarantine quarantine) {
        this(repository, quarantine, Untracked.Limits.DEFAULT);
    }

    Snapshots(Repository repository, Quarantine quarantine, Untracked.Limits limits) {
        this.repository = repository;
        this.quarantine = quarantine;
        this.untracked = new Untracked(limits);
    }

    /** None while there is nothing whole to be taken: the work tree is gone, or in the middle of a merge. */
    public Optional<TreeSnapshot> take(Path workTree) {
        return take(workTree, quarantine.environment());
    }

    /** As {@link #take}, but its objects are the repository's own, for whoever names them by a ref at once. */
    Optional<TreeSnapshot> takeToKeep(Path workTree) {
        return take(workTree, Map.of());
    }

    private Optional<TreeSnapshot> take(Path workTree, Map<String, String> objects) {
        Optional<Path> admin = AdminFolder.of(workTree);
        if (admin.isEmpty() || Midway.in(admin.get()).isPresent()) {
            return Optional.empty();
        }
        Git real = repository
                .gitIn(workTree)
                .offline()
                .option("-c", "core.fsmonitor=false")
                .within(Git.LONG);
        Optional<String> head = real.ask("rev-parse", "--verify", "--quiet", "HEAD");
        return head.map(commit -> take(new Place(workTree, admin.get(), objects), commit));
    }

    /** A work tree, its administrative folder, and where git is to put the objects. */
    private record Place(Path workTree, Path admin, Map<String, String> objects) {}

    private TreeSnapshot take(Place place, String head) {
        Git real = repository
                .gitIn(place.workTree())
                .offline()
                .option("-c", "core.fsmonitor=false")
                .within(Git.LONG);
        Untracked.Found found = untracked.look(real, place.workTree());
        Path index = quarantine.indexFolder().resolve("index-" + takes.incrementAndGet());
        Git own = real.option("-c", "core.safecrlf=false", "-c", "core.splitIndex=false")
                .option("-c", "advice.addEmbeddedRepo=false")
                .with(place.objects())
                .with("GIT_INDEX_FILE", index.toString());
        String tree;
        try {
            tree = written(own, place.admin(), index, found.leftOut());
        } finally {
            delete(index);
            delete(index.resolveSibling(index.getFileName() + ".lock"));
        }
        return new TreeSnapshot(tree, head, found.count(), found.leftOut());
    }

    private static String written(Git own, Path admin, Path index, List<String> leftOut) {
        try {
            if (Files.exists(admin.resolve("index"))) {
                Files.copy(admin.resolve("index"), index, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        // Exit 1: some file could not be added (an empty nested repository, one that may not be read); the rest counts.
        Completed added = own.runReading(
                paths(leftOut),
                List.of("add", "--all", "--ignore-errors", "--pathspec-from-file=-", "--pathspec-file-nul"));
        if (added.exit() > 1) {
            throw new ProgramFailed(added);
        }
        return own.value("write-tree");
    }

    private static String paths(List<String> leftOut) {
        Stream<String> excluded = leftOut.stream().map(path -> ":(top,exclude,literal)" + path);
        return String.join("\0", Stream.concat(Stream.of(":(top)"), excluded).toList()) + "\0";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
