package dev.paratui.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads TOML; what cannot be read is refused with its place. */
public final class Toml {
    /** Longer is no settings file. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final TomlMapper MAPPER = new TomlMapper();

    private Toml() {}

    /**
     * @param place names the text in messages, a file's path as a rule
     */
    public static TomlTable parse(String text, String place) {
        try {
            return new TomlTable(new Origin(place, text), "", (ObjectNode) MAPPER.readTree(text));
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new Refused(
                    Code.CONFIG,
                    place + ", line " + line + ": " + broken.getOriginalMessage(),
                    "correct that line, see https://toml.io");
        }
    }

    /** The file's text; empty when there is no such file. */
    public static Optional<String> text(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
                throw new Refused(Code.CONFIG, file + " is longer than 1 MiB", "make it shorter");
            }
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new Refused(Code.CONFIG, file + " cannot be read: " + failure, "it must be a readable UTF-8 text");
        }
    }

    /** Where a table was read, to say in which line a key is. */
    record Origin(String place, String text) {
        String of(String path) {
            return TomlLines.of(text)
                    .lineOf(path)
                    .map(line -> place + ", line " + line)
                    .orElse(place);
        }
    }
}
