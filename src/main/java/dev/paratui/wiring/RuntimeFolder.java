package dev.paratui.wiring;

import dev.paratui.exec.Environment;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a repository's sockets are: a short path, since a Unix socket's may have no more than about 100 bytes, and
 * the same for every process that asks. It stays where it was once made, as long as tmux's socket is there: a program
 * that starts us may have another environment than the person's shell, and the panes are at the old place.
 */
final class RuntimeFolder {
    private static final int NAME_BYTES = 6;
    private static final String TMUX = "tmux";

    private final Path base;
    private final Path folder;

    private RuntimeFolder(Path base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    /**
     * Makes nothing yet.
     *
     * @param commonDir of git, in which is noted where it was the last time
     */
    static RuntimeFolder of(Path commonDir, Environment environment) {
        String name = nameOf(commonDir);
        Path folder = new SupervisorFiles(commonDir.resolve("para"))
                .runtime()
                .filter(before -> before.endsWith(name)) // not of the repository that this one is a copy of
                .filter(before -> Files.exists(before.resolve(TMUX)))
                .orElseGet(() -> base(commonDir, environment).resolve("para").resolve(name));
        return new RuntimeFolder(folder.resolve("..").normalize(), folder);
    }

    private static Path base(Path commonDir, Environment environment) {
        return environment
                .get("XDG_RUNTIME_DIR")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .filter(Files::isDirectory)
                .orElseGet(() -> Path.of("/tmp", "para-" + owner(commonDir)));
    }

    Path tmuxSocket() {
        return folder.resolve(TMUX);
    }

    Path door() {
        return folder.resolve("door");
    }

    Path path() {
        return folder;
    }

    /** Objects of snapshots; may be wiped at any start. */
    Path quarantine() {
        return folder.resolve("objects");
    }

    /** The folder is there, and ours alone. */
    RuntimeFolder make() {
        try {
            for (Path made : List.of(base, folder)) {
                if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(
                            made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                }
                requireOurs(made);
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder for sockets, " + folder + ", cannot be made", failure);
        }
    }

    /** Removes all of it: sockets nobody listens at any more, and objects of snapshots. */
    void remove() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " cannot be removed", failure);
        }
    }

    /** Under /tmp someone else may have made it first. */
    private static void requireOurs(Path made) throws IOException {
        Path probe = Files.createTempFile(made, "probe", "");
        boolean isOurs = Files.getOwner(probe).equals(Files.getOwner(made, LinkOption.NOFOLLOW_LINKS));
        Files.delete(probe);
        Set<?> permissions = Files.getPosixFilePermissions(made, LinkOption.NOFOLLOW_LINKS);
        if (!isOurs || !PosixFilePermissions.fromString("rwx------").containsAll(permissions)) {
            throw new Refused(
                    Code.FAILED,
                    "the folder " + made + " is open to others",
                    "remove it, or set XDG_RUNTIME_DIR to a folder that only you may enter");
        }
    }

    private static String owner(Path commonDir) {
        try {
            return String.valueOf(Files.getAttribute(commonDir, "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return "user";
        }
    }

    private static String nameOf(Path commonDir) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(commonDir.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
