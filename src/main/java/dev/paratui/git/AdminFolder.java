package dev.paratui.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where git keeps what belongs to one work tree: index, HEAD, half-done merges. Read without starting git. */
final class AdminFolder {
    private static final String POINTER = "gitdir: ";

    private AdminFolder() {}

    /** The folder a work tree points at, if that exists. Never derived from the work tree's name. */
    static Optional<Path> of(Path workTree) {
        Path pointer = workTree.resolve(".git");
        if (Files.isDirectory(pointer)) {
            return Optional.of(pointer);
        }
        return pointed(pointer)
                .map(target -> workTree.resolve(target).normalize())
                .filter(Files::isDirectory);
    }

    /** The folder that thinks it belongs to a work tree at this place, even when nothing is there any more. */
    static Optional<Path> claiming(Path commonDir, Path workTree) {
        Path wanted = workTree.resolve(".git");
        return all(commonDir).stream()
                .filter(admin -> back(admin).map(wanted::equals).orElse(false))
                .findFirst();
    }

    /** The folder of the work tree at this place, or of the one that was there. */
    static Optional<Path> ofOrClaiming(Path commonDir, Path workTree) {
        return of(workTree).or(() -> claiming(commonDir, workTree));
    }

    static List<Path> all(Path commonDir) {
        Path folder = commonDir.resolve("worktrees");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> admins = Files.list(folder)) {
            return admins.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes a work tree and its administrative folder point at each other. */
    static void tie(Path admin, Path workTree) {
        try {
            Files.writeString(workTree.resolve(".git"), POINTER + admin + "\n");
            Files.writeString(admin.resolve("gitdir"), workTree.resolve(".git") + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String firstLine(Path file) {
        try {
            String text = Files.readString(file);
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Optional<Path> back(Path admin) {
        String line = firstLine(admin.resolve("gitdir"));
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(admin.resolve(line).normalize());
    }

    private static Optional<Path> pointed(Path pointer) {
        String line = firstLine(pointer);
        return line.startsWith(POINTER) ? Optional.of(Path.of(line.substring(POINTER.length()))) : Optional.empty();
    }
}
