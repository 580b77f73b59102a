package dev.paratui.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** An event as the doors give it. */
record Happening(String type, Instant at, String session, JsonNode data) {
    static Happening of(JsonNode event) {
        JsonNode data = event.path("data");
        return new Happening(
                event.path("type").asText(),
                Instant.parse(event.path("at").asText()),
                data.path("session").asText(),
                data);
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    /** Whether it is a change into that activity. */
    boolean is(String wanted, String activity) {
        return type.equals(wanted) && word("to").equalsIgnoreCase(activity);
    }

    String word(String key) {
        return data.path(key).asText();
    }
}
