package dev.paratui.engine;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the files that hold tasks.
 *
 * @param root of the main checkout
 * @param folder of task files, relative to it
 */
record TaskFiles(Path root, String folder) {
    private static final long MAX_BYTES = 1 << 20;

    /**
     * @param directory from where a person names any file; empty: only files inside the repository
     */
    String read(String name, Optional<String> directory) {
        Path path = parsed(name);
        List<Path> places = Stream.of(
                        directory.map(from -> Path.of(from).resolve(path)),
                        Optional.of(root.resolve(path)),
                        Optional.of(root.resolve(folder).resolve(path)))
                .flatMap(Optional::stream)
                .toList();
        Path found = places.stream().filter(Files::isRegularFile).findFirst().orElseThrow(() -> missing(name));
        if (directory.isEmpty()) {
            requireInside(found, name);
        }
        return text(found, name);
    }

    private static Path parsed(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unusable) {
            throw missing(name);
        }
    }

    private void requireInside(Path file, String name) {
        try {
            if (file.toRealPath().startsWith(root.toRealPath())) {
                return;
            }
        } catch (IOException gone) {
            throw missing(name);
        }
        throw new Refused(
                Code.BAD_ARGUMENT,
                "\"" + Words.shown(name) + "\" lies outside of the repository",
                "put the task file into the repository, or give the text itself");
    }

    private static String text(Path file, String name) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Refused(
                        Code.BAD_ARGUMENT, "\"" + Words.shown(name) + "\" is larger than 1 MiB", "name a smaller file");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                throw new Refused(
                        Code.BAD_ARGUMENT, "\"" + Words.shown(name) + "\" is empty", "write the task into it");
            }
            return text;
        } catch (CharacterCodingException binary) {
            throw new Refused(Code.BAD_ARGUMENT, "\"" + Words.shown(name) + "\" is no UTF-8 text", "name a text file");
        } catch (IOException unreadable) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "\"" + Words.shown(name) + "\" cannot be read: " + unreadable.getMessage(),
                    "check its permissions");
        }
    }

    private static Refused missing(String name) {
        return new Refused(
                Code.BAD_ARGUMENT,
                "there is no file \"" + Words.shown(name) + "\"",
                "name it relative to the repository or to its task folder");
    }
}
