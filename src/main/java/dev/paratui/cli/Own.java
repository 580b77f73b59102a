package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
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

    /** Paths as the tool wants them, from the top of the work tree: inside of one they are given from where one is. */
    static List<String> paths(Desk desk, List<String> given) {
        Path here = desk.place().directory();
        JsonNode sessions = desk.look("para_list", Given.none()).path("sessions");
        for (JsonNode session : sessions) {
            String worktree = Text.of(session.path("worktree"));
            if (!worktree.isEmpty() && here.startsWith(worktree)) {
                return given.stream()
                        .map(path -> path.startsWith(":") ? path : fromTop(here, Path.of(worktree), path))
                        .toList();
            }
        }
        return given;
    }

    private static String fromTop(Path here, Path top, String path) {
        Path meant = here.resolve(path).normalize();
        String relative = top.relativize(meant).toString();
        return relative.isEmpty() ? ":(top)" : relative;
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
