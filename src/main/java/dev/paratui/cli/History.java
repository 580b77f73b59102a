package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Events in words: one line each. */
final class History {
    private static final int TIME_FROM = 11;
    private static final int TIME_TO = 19;

    private History() {}

    /** A page of what happened after a revision. */
    static JsonNode page(Desk desk, long since, Sought sought, int waitSeconds) {
        return desk.look("para_events", sought.given().with("since", since).with("timeout_seconds", waitSeconds));
    }

    static String line(JsonNode event) {
        JsonNode data = event.path("data");
        String at = event.path("at").asText();
        String time =
                at.length() >= TIME_TO ? at.substring(0, TIME_FROM - 1) + " " + at.substring(TIME_FROM, TIME_TO) : at;
        return time + "  " + event.path("type").asText() + Text.after("  ", data.path("session"))
                + Text.after("  ", data.path("id"))
                + detail(data)
                + Text.after("  by ", event.path("by"));
    }

    private static String detail(JsonNode data) {
        if (data.path("from").isTextual() && data.path("to").isTextual()) {
            return "  " + data.path("from").asText() + " → " + data.path("to").asText();
        }
        String commit = Text.commit(data.path("commit"));
        if (!commit.isEmpty()) {
            return "  " + commit;
        }
        return Text.after("  ", data.path("reason"))
                + Text.after("  ", data.path("detail"))
                + Text.after("  ", data.path("problem").path("message"));
    }
}
