package dev.paratui.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tells from git's own files whether a branch may have moved, without starting git: watchers ask every few seconds. */
public final class Tips {
    private final Repository repository;

    public Tips(Repository repository) {
        this.repository = repository;
    }

    /** While it is the same, the branch has not moved. */
    public String stamp(String branch) {
        Path common = repository.commonDir();
        try {
            if (Files.isDirectory(common.resolve("reftable"))) {
                return repository.tip(branch).orElse("none");
            }
            Path loose = common.resolve(Refs.ofBranch(branch));
            return Files.isRegularFile(loose) ? Files.readString(loose) : packed(common);
        } catch (NoSuchFileException justPacked) {
            return "moving";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String packed(Path common) throws IOException {
        Path file = common.resolve("packed-refs");
        return Files.exists(file) ? "packed " + Files.getLastModifiedTime(file) + Files.size(file) : "none";
    }
}
