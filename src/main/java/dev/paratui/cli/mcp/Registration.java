package dev.paratui.cli.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tool.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Enters us as the MCP server {@code para} in a client's own file, without touching anything else there. */
public final class Registration {
    private final Place place;
    private final String program;

    /**
     * Knows the places.
     *
     * @param program our name where it is on the PATH, else the launcher's absolute path
     */
    public Registration(Place place, String program) {
        this.place = place;
        this.program = program;
    }

    /**
     * Where the files are.
     *
     * @param repository the work tree's top
     * @param commonDirectory git's, where {@code info/exclude} lies
     * @param codexHome {@code $CODEX_HOME}, else {@code ~/.codex}
     */
    public record Place(Path repository, Path commonDirectory, Path codexHome) {}

    /** What was done to which file. */
    public record Registered(Path file, Change change) {}

    public enum Change {
        CREATED,
        ADDED,
        REPLACED,
        UNCHANGED
    }

    /** @throws Refused when the file is damaged; it is left as it is */
    public Registered register(McpClient client) {
        try {
            Path file = file(client);
            boolean isThere = Files.exists(file);
            String before = isThere ? Files.readString(file) : "";
            String after = client == McpClient.CODEX ? codex(file, before) : json(client, file, before);
            if (after.equals(before)) {
                return new Registered(file, Change.UNCHANGED);
            }
            write(file, after);
            if (!isThere && client != McpClient.CODEX) {
                exclude(file);
            }
            return new Registered(file, isThere ? inPlace(client, file, before) : Change.CREATED);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The refusal of a file that cannot be read as what it should be. */
    static Refused damaged(Path file, String what) {
        return new Refused(Code.CONFIG, file + " " + what, "repair it or move it away; it was not changed");
    }

    private Path file(McpClient client) throws IOException {
        Path file = client == McpClient.CODEX
                ? place.codexHome().resolve(client.file())
                : place.repository().resolve(client.file());
        Path commented = place.repository().resolve(client.file() + "c");
        Path chosen = client == McpClient.OPENCODE && !Files.exists(file) && Files.exists(commented) ? commented : file;
        return Files.exists(chosen) ? chosen.toRealPath() : chosen;
    }

    private String json(McpClient client, Path file, String before) {
        return new JsonSplice(file, before).with(client.section(), entry(client));
    }

    private ObjectNode entry(McpClient client) {
        ObjectNode entry = Json.mapper().createObjectNode();
        if (client == McpClient.OPENCODE) {
            entry.put("type", "local").putArray("command").add(program).add("mcp");
            return entry.put("enabled", true);
        }
        if (client == McpClient.CLAUDE_CODE || client == McpClient.VSCODE) {
            entry.put("type", "stdio");
        }
        entry.put("command", program).putArray("args").add("mcp");
        return entry;
    }

    private String codex(Path file, String before) {
        return new TomlSplice(file, before)
                .with(program, List.of("mcp", "--repo", place.repository().toString()));
    }

    private static Change inPlace(McpClient client, Path file, String before) {
        boolean had = client == McpClient.CODEX
                ? new TomlSplice(file, before).has()
                : new JsonSplice(file, before).has(client.section());
        return had ? Change.REPLACED : Change.ADDED;
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".para-", ".new");
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(
                fresh,
                Files.exists(file)
                        ? Files.getPosixFilePermissions(file)
                        : PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void exclude(Path file) throws IOException {
        Path exclude = place.commonDirectory().resolve("info/exclude");
        String line = "/" + place.repository().relativize(file);
        String before = Files.exists(exclude) ? Files.readString(exclude) : "";
        if (before.lines().noneMatch(line::equals)) {
            Files.createDirectories(place.commonDirectory().resolve("info"));
            String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(exclude, before + separator + line + "\n");
        }
    }
}
