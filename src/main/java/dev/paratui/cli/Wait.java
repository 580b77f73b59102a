package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para wait}: until a session is, or passed through, a state. */
@Command(
        name = "wait",
        header = "Wait until any of the sessions reaches any of the states. Exits 0 when reached, 1 when not.",
        footer = {
            "",
            "Examples:",
            "  para wait login --for review",
            "  para wait --for permission,question --timeout 600",
            "  para wait login --for landed --since 120 --json"
        })
final class Wait extends Verb {
    /** Seconds that one call of the tool may take. */
    private static final int MOST_AT_ONCE = 50;

    @Parameters(paramLabel = "SESSION", arity = "0..*", description = "Default: all.")
    private List<String> sessions = List.of();

    @Option(names = "--for", paramLabel = "STATE", description = "Life, activity or train words.")
    private List<String> states = List.of();

    @Option(names = "--since", paramLabel = "CURSOR", description = "Only what came after this counts.")
    private Optional<Long> since = Optional.empty();

    @Option(names = "--timeout", paramLabel = "S", description = "Seconds; default 50.")
    private int timeout = MOST_AT_ONCE;

    @Override
    int run(Desk desk) {
        Optional<Long> cursor = since;
        int left = Math.max(0, timeout);
        JsonNode result = ask(desk, cursor, Math.min(left, MOST_AT_ONCE));
        while (isOpen(result) && left > MOST_AT_ONCE) {
            left -= MOST_AT_ONCE;
            cursor = Optional.of(result.path("cursor").asLong());
            result = ask(desk, cursor, Math.min(left, MOST_AT_ONCE));
        }
        desk.show(result, seen -> words(desk, seen));
        return result.path("reached").asBoolean() ? Exit.OK : Exit.NOT_REACHED;
    }

    private static boolean isOpen(JsonNode result) {
        return !result.path("reached").asBoolean() && !result.path("ended").asBoolean();
    }

    private JsonNode ask(Desk desk, Optional<Long> cursor, int seconds) {
        Given given = Given.none()
                .with("sessions", sessions)
                .with("states", Text.listed(states))
                .with("timeout_seconds", seconds);
        cursor.ifPresent(present -> given.with("cursor", present));
        return desk.look("para_wait", given);
    }

    private static void words(Desk desk, JsonNode seen) {
        String verdict = seen.path("ended").asBoolean() ? "can no longer happen" : "not yet";
        desk.say((seen.path("reached").asBoolean() ? "reached" : verdict) + ", cursor "
                + seen.path("cursor").asText());
        for (JsonNode session : seen.path("sessions")) {
            desk.say("  " + session.path("name").asText() + ": "
                    + session.path("life").asText() + ", "
                    + session.path("activity").path("state").asText());
        }
    }
}
