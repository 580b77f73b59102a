package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;

/** Which session the caller stands in, seen from its directory. */
final class Own {
    private Own() {}

    /** The session whose work tree holds the current directory. */
    static Optional<String> session(Desk desk, JsonNode sessions) {
        Path here = desk.place().directory();
        for (JsonNode session : sessions) {
            String worktree = Text.of(session.path("worktree"));
            if (!worktree.isEmpty() && here.startsWith(worktree)) {
                return Optional.of(session.path("name").asText());
            }
        }
        return Optional.empty();
    }

    /** Whether there is a session of this name; case doesn't count. */
    static boolean isThere(JsonNode sessions, String name) {
        for (JsonNode session : sessions) {
            if (session.path("name").asText().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
