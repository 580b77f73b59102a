package dev.paratui.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a supervisor can be met; written by it when its doors are open. It may be stale: its process may be dead.
 *
 * @param socket the Unix socket of the tool door
 */
public record Address(
        long pid,
        String version,
        Path socket,
        String mcpUrl,
        String tokenFile,
        String tmuxSocket,
        String log,
        String startedAt) {
    /** The file that holds it. */
    public static Path file(Repository repository) {
        return repository.para().resolve("address.json");
    }

    /** The address left by the repository's newest supervisor; empty when none runs, or the file says nothing. */
    public static Optional<Address> read(Repository repository) {
        try {
            return of(Trees.read(Files.readString(file(repository))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            // A damaged address is no address: the next supervisor writes a new one.
            return Optional.empty();
        }
    }

    private static Optional<Address> of(JsonNode json) {
        String socket = json.path("socket").asText();
        return socket.isEmpty()
                ? Optional.empty()
                : Optional.of(new Address(
                        json.path("pid").asLong(),
                        json.path("version").asText(),
                        Path.of(socket),
                        json.path("mcpUrl").asText(),
                        json.path("tokenFile").asText(),
                        json.path("tmuxSocket").asText(),
                        json.path("log").asText(),
                        json.path("startedAt").asText()));
    }
}
