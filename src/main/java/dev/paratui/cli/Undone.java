package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** What was taken back, in words. */
final class Undone {
    private Undone() {}

    static int show(Desk desk, JsonNode result) {
        return desk.show(result, shown -> {
            JsonNode undone = shown.path("undone");
            desk.say("undone: " + undone.path("act").asText() + " of "
                    + undone.path("session").asText() + Text.after("; ", undone.path("detail")));
        });
    }
}
