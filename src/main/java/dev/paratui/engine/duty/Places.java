package dev.paratui.engine.duty;

import dev.paratui.model.SessionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the supervisor keeps its files about sessions.
 *
 * @param folder {@code <git common dir>/para}
 */
public record Places(Path folder) {
    public Path log(SessionName session) {
        return folder.resolve("logs").resolve(session.key() + ".log");
    }

    Path exit(SessionName session) {
        return folder.resolve("logs").resolve(session.key() + ".exit");
    }

    Path pid(SessionName session) {
        return folder.resolve("logs").resolve(session.key() + ".pid");
    }

    /** Holds a prompt for a program that reads it from there. */
    Path prompt(SessionName session, String intent) {
        return notes(session).resolve(intent + ".md");
    }

    /** Makes a session's program report on itself. */
    Path hooks(SessionName session) {
        return notes(session).resolve("hooks.json");
    }

    /** Exists from just before a prompt is pasted, so that it is never pasted twice. */
    Path pasted(SessionName session, String intent) {
        return notes(session).resolve(intent + ".pasted");
    }

    /** Holds the branch's tip from before a finish. */
    Path tipBefore(SessionName session, String intent) {
        return notes(session).resolve(intent + ".before");
    }

    /** Exists once the session's work tree is fit to work in. */
    Path ready(SessionName session) {
        return notes(session).resolve("ready");
    }

    /** Holds how the repository's set-up or teardown command went for this session. */
    public Path commandLog(SessionName session, String what) {
        return folder.resolve("logs").resolve(session.key() + "." + what + ".log");
    }

    /** Removes what was noted for a session that is over, so that the next of its name begins without. */
    void forgetNotes(SessionName session) {
        try (Stream<Path> notes =
                Files.isDirectory(notes(session)) ? Files.list(notes(session)) : Stream.<Path>empty()) {
            notes.forEach(Places::remove);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        remove(notes(session));
    }

    private Path notes(SessionName session) {
        return folder.resolve("prompts").resolve(session.key());
    }

    /** Holds the {@code para} that agents find first on their PATH. */
    public Path bin() {
        return folder.resolve("bin");
    }

    static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
