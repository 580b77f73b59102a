package dev.paratui.client;

import dev.paratui.exec.ProcessTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The process around a supervisor: while it lives another one comes, though none may answer at the moment. */
final class Keeper {
    private final Path note;

    Keeper(Repository repository) {
        this.note = file(repository);
    }

    /** The file that names it. */
    static Path file(Repository repository) {
        return repository.para().resolve("keeper.pid");
    }

    boolean lives() {
        return pid().flatMap(ProcessHandle::of).filter(Keeper::keeps).isPresent();
    }

    /** A number alone proves nothing: one that was killed leaves its note behind, and numbers come round again. */
    private static boolean keeps(ProcessHandle process) {
        return ProcessTree.lives(process)
                && process.info().commandLine().orElse("").contains("keeper");
    }

    private Optional<Long> pid() {
        try {
            String text = Files.readString(note).strip();
            return text.matches("[1-9][0-9]{0,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
