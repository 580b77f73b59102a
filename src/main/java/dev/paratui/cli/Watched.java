package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sessions as plain lines: one for each, then one for each change, until nobody reads on. */
final class Watched {
    private static final int FOLLOW_SECONDS = 50;

    private final Desk desk;
    private final Map<String, String> said = new HashMap<>();

    Watched(Desk desk) {
        this.desk = desk;
    }

    int run() {
        JsonNode snapshot = desk.look("snapshot", Given.none());
        if (snapshot.path("sessions").isEmpty()) {
            desk.say(ListSessions.NONE);
        }
        while (!desk.console().out().checkError()) {
            snapshot.path("sessions").forEach(this::say);
            Given since = Given.none()
                    .with("tick", snapshot.path("tick").asLong())
                    .with("revision", snapshot.path("revision").asLong())
                    .with("timeout_seconds", FOLLOW_SECONDS);
            snapshot = desk.look("snapshot", since);
        }
        return Exit.OK;
    }

    private void say(JsonNode session) {
        String name = session.path("name").asText();
        String words = words(session);
        String change = change(session);
        if (!change.equals(said.put(name, change))) {
            LocalTime now = LocalTime.ofInstant(desk.place().clock().instant(), ZoneId.systemDefault());
            desk.say(now.truncatedTo(ChronoUnit.SECONDS) + " " + name + ": " + words);
        }
    }

    /** What makes a new line: not what a program shows while it works, which would never be still. */
    private static String change(JsonNode session) {
        String needs = Needs.of(session);
        String state = session.path("activity").path("state").asText();
        if (isOver(session)) {
            return session.path("life").asText() + " " + needs;
        }
        boolean isAsking = state.equals("permission") || state.equals("question");
        return session.path("life").asText() + " " + state + " " + needs
                + (isAsking ? session.path("activity").path("text").asText("") : "");
    }

    /** {@code running, permission: Do you want to run npm test? (asks: para approve auth)}. */
    private static String words(JsonNode session) {
        String seen = session.path("activity").path("text").asText("").strip();
        String needs = Needs.of(session);
        if (isOver(session)) {
            return session.path("life").asText() + (needs.isEmpty() ? "" : " (" + needs + ")");
        }
        return session.path("life").asText() + ", "
                + session.path("activity").path("state").asText()
                + (seen.isEmpty() ? "" : ": " + seen)
                + (needs.isEmpty() ? "" : " (" + needs + ")");
    }

    /** Of what its program did last nobody wants to know any more. */
    private static boolean isOver(JsonNode session) {
        return List.of("cancelled", "landed").contains(session.path("life").asText());
    }
}
