package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The files on which two sides disagree, in words. */
final class Conflicts {
    private Conflicts() {}

    static void say(Desk desk, JsonNode files) {
        for (JsonNode file : files) {
            List<String> ranges = new ArrayList<>();
            for (JsonNode range : file.path("ranges")) {
                ranges.add(range.path("side").asText() + " "
                        + range.path("from").asInt() + "-" + range.path("to").asInt());
            }
            String lines = ranges.isEmpty() ? "" : ", lines " + String.join(", ", ranges);
            desk.say(
                    "  " + file.path("path").asText() + " (" + file.path("kind").asText() + lines + ")");
        }
    }
}
