package dev.paratui.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * Tells from git's own files whether a branch is there, without starting git: watchers ask every few seconds.
 *
 * <p>Where refs are kept otherwise than as files it answers yes: a loss must not be made up.
 */
public final class BranchFiles {
    private final Path commonDir;
    private FileTime packedAt = FileTime.fromMillis(0);
    private String packed = "";

    public BranchFiles(Repository repository) {
        this.commonDir = repository.commonDir();
    }

    public synchronized boolean has(String branch) {
        if (Files.exists(commonDir.resolve(Refs.ofBranch(branch)))
                || Files.isDirectory(commonDir.resolve("reftable"))) {
            return true;
        }
        return packedRefs().contains(" " + Refs.ofBranch(branch) + "\n");
    }

    private String packedRefs() {
        Path file = commonDir.resolve("packed-refs");
        try {
            FileTime at = Files.getLastModifiedTime(file);
            if (!at.equals(packedAt)) {
                packed = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                packedAt = at;
            }
            return packed;
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
