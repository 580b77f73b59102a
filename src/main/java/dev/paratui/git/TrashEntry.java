package dev.paratui.git;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the trash knows of one thing in it: the text of its manifest.
 *
 * @param workTree where the work tree was
 * @param adminName name of its administrative folder; empty when it had none
 * @param kept where the work tree is now
 */
public record TrashEntry(String id, Path workTree, String branch, String adminName, Path kept, Instant at) {
    private static final String FILE = "manifest.json";

    static Optional<TrashEntry> in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Map<?, ?> json = new ObjectMapper().readValue(Files.readString(file), Map.class);
            return Optional.of(new TrashEntry(
                    text(json, "id"),
                    Path.of(text(json, "workTree")),
                    text(json, "branch"),
                    text(json, "adminName"),
                    Path.of(text(json, "kept")),
                    Instant.parse(text(json, "at"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** Writes the manifest so that it is there whole or not at all, also after a power cut. */
    void write(Path folder) {
        Map<String, String> json = Map.of(
                "id",
                id,
                "workTree",
                workTree.toString(),
                "branch",
                branch,
                "adminName",
                adminName,
                "kept",
                kept.toString(),
                "at",
                at.toString());
        try {
            byte[] bytes = new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(json)
                    .getBytes(StandardCharsets.UTF_8);
            Path draft = folder.resolve(FILE + ".new");
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Map<?, ?> json, String key) throws IOException {
        Object value = json.get(key);
        if (value instanceof String text) {
            return text;
        }
        throw new IOException("no " + key);
    }
}
