package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.Json;

/** How a program ended, and what it said. */
record Ran(String command, int exit, String out, String err) {
    /** This, which must have ended well. */
    Ran ok() {
        return exits(0);
    }

    Ran exits(int expected) {
        assertThat(exit).as("%s%n%s%n%s", command, out, err).isEqualTo(expected);
        return this;
    }

    String line() {
        return out.strip();
    }

    JsonNode json() {
        return parsed(out);
    }

    /** The code of the refusal that {@code --json} prints on stderr. */
    String refusal() {
        return parsed(err).at("/error/code").asText();
    }

    private JsonNode parsed(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(command + " printed no JSON: " + out + err, unreadable);
        }
    }
}
