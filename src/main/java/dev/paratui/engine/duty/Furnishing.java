package dev.paratui.engine.duty;

import dev.paratui.config.Settings;
import dev.paratui.git.IgnoredFiles;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Brings into a new work tree what git does not carry: ignored files, and what the settings name. What is there already
 * stays as it is.
 */
public final class Furnishing {
    /** More is a sign that a build folder was meant; that is what links and set-up commands are for. */
    private static final int MOST_FILES = 20_000;

    private final IgnoredFiles ignored;
    private final Optional<Path> checkout;

    /** @param checkout the main checkout; none: there is nothing to bring */
    public Furnishing(IgnoredFiles ignored, Optional<Path> checkout) {
        this.ignored = ignored;
        this.checkout = checkout;
    }

    void furnish(Session session, Settings settings) {
        if (checkout.isEmpty()) {
            return;
        }
        Path from = checkout.get();
        Path to = Path.of(session.work().worktree());
        Copying copying = new Copying(from, to);
        ignored.wanted(settings.included()).forEach(copying::copy);
        inside(settings.copied(), "worktree.copy").forEach(copying::copy);
        for (Path path : inside(settings.linked(), "worktree.link")) {
            if (Files.exists(from.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                link(from.resolve(path), to.resolve(path));
            }
        }
    }

    private static List<Path> inside(List<String> names, String setting) {
        return names.stream().map(name -> inside(name, setting)).toList();
    }

    private static Path inside(String name, String setting) {
        Path path = Path.of(name).normalize();
        if (path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty()) {
            throw new Refused(
                    Code.CONFIG,
                    setting + " names \"" + Words.shown(name) + "\", which is not inside the repository",
                    "name paths from the repository's top: para config edit");
        }
        return path;
    }

    private static void link(Path target, Path link) {
        try {
            if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(link.resolveSibling(""));
                Files.createSymbolicLink(link, target);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Copies trees of files, links as links; counts, so that it does not go on for ever. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private int files;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        void copy(Path path) {
            try {
                if (Files.exists(from.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(to.resolve(path).resolveSibling(""));
                    Files.walkFileTree(from.resolve(path), this);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
            files++;
            if (files > MOST_FILES) {
                throw new Refused(
                        Code.CONFIG,
                        "more than " + MOST_FILES + " files would be copied into the new work tree, at "
                                + from.relativize(file),
                        "link large folders instead (worktree.link), or make them with worktree.setup");
            }
            Path copy = to.resolve(from.relativize(file));
            boolean isPlain = seen.isRegularFile() || seen.isSymbolicLink();
            if (isPlain && !Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
