package dev.paratui.client;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A git repository, found from a directory in it without starting git. {@code GIT_DIR} and its like don't count.
 *
 * @param common its common directory, shared by all its work trees; a real path
 * @param place the directory that stands for it: the top of the main checkout, else the common directory itself
 */
public record Repository(Path common, Path place) {
    private static final String POINTER = "gitdir: ";

    /** The repository that a directory belongs to: of a linked work tree the one it is linked to. */
    public static Repository of(Path directory) {
        Path start = real(directory);
        for (Path at = start; at != null; at = at.getParent()) {
            Optional<Repository> found = at(at);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new Refused(
                Code.NOT_A_REPOSITORY,
                directory + " is not in a git repository",
                "go into one, or name it: para --repo DIR …");
    }

    /** Where the supervisor keeps its files. */
    public Path para() {
        return common.resolve("para");
    }

    private static Optional<Repository> at(Path directory) {
        Path dotGit = directory.resolve(".git");
        if (Files.isRegularFile(dotGit)) {
            return Optional.of(from(real(pointedTo(dotGit)), directory));
        }
        if (isGitDirectory(dotGit)) {
            return Optional.of(from(real(dotGit), directory));
        }
        return isGitDirectory(directory) ? Optional.of(from(directory, directory)) : Optional.empty();
    }

    private static Repository from(Path gitDirectory, Path top) {
        Path link = gitDirectory.resolve("commondir");
        if (!Files.isRegularFile(link)) {
            return new Repository(gitDirectory, placeOf(gitDirectory, top));
        }
        Path common = real(gitDirectory.resolve(line(link)));
        return new Repository(common, placeOf(common, common));
    }

    /** A checkout's top is known from its own {@code .git}; seen from a linked work tree, from the folder's name. */
    private static Path placeOf(Path common, Path top) {
        Path parent = common.getParent();
        if (parent == null || !common.endsWith(".git") || !top.startsWith(common)) {
            return top;
        }
        return parent;
    }

    private static boolean isGitDirectory(Path directory) {
        boolean hasStores =
                Files.isDirectory(directory.resolve("objects")) && Files.isDirectory(directory.resolve("refs"));
        return Files.exists(directory.resolve("HEAD"))
                && (hasStores || Files.isRegularFile(directory.resolve("commondir")));
    }

    private static Path pointedTo(Path file) {
        String line = line(file);
        if (!line.startsWith(POINTER)) {
            throw new Refused(
                    Code.NOT_A_REPOSITORY,
                    file + " does not say where its repository is",
                    "it should be one line, `gitdir: PATH`; `git worktree repair` may help");
        }
        return file.resolveSibling(line.substring(POINTER.length()));
    }

    private static String line(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new Refused(
                    Code.NOT_A_REPOSITORY, file + " cannot be read: " + failure.getMessage(), "make it readable");
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            throw new Refused(
                    Code.NOT_A_REPOSITORY, "there is no directory " + path, "name one in a git repository: --repo DIR");
        }
    }
}
