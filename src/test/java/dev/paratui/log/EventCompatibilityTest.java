package dev.paratui.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paratui.event.Event;
import dev.paratui.event.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Old logs always load. A line of the file is never changed or removed; a new kind of event, or a new component, is a
 * new line.
 */
class EventCompatibilityTest {
    private static final Path LINES = Path.of("src/test/resources/events-v1.jsonl");
    private final EventJson json = new EventJson();

    @Test
    void everyEventEverWrittenLoadsAndKeepsWhatItSaid() throws IOException {
        for (JsonNode line : lines()) {
            Event event =
                    json.readEvent(line.path("type").asText(), line.path("data").toString());
            assertThat(EventTypes.nameOf(event)).isEqualTo(line.path("type").asText());
            assertKept(line.path("data"), json.tree(event), line.toString());
        }
    }

    @Test
    void everyKindOfEventIsInTheFile() throws IOException {
        TreeSet<String> types = new TreeSet<>();
        lines().forEach(line -> types.add(line.path("type").asText()));
        assertThat(types).isEqualTo(new TreeSet<>(EventTypes.all().keySet()));
    }

    @Test
    void whatANewerVersionAddedIsPassedOver() {
        assertThat(json.readEvent("session.pane_ended", "{\"session\":\"a\",\"colour\":\"red\"}")
                        .about())
                .map(Object::toString)
                .contains("a");
    }

    /** What was written is still said; there may be more beside it, also deep inside. */
    private static void assertKept(JsonNode written, JsonNode said, String where) {
        if (!written.isContainerNode()) {
            assertThat(said.toString()).as(where).isEqualTo(written.toString());
            return;
        }
        if (written.isArray()) {
            assertThat(said.size()).as(where).isEqualTo(written.size());
        }
        written.properties().forEach(one -> assertKept(one.getValue(), said.path(one.getKey()), one.getKey() + where));
        for (int i = 0; i < written.size() && written.isArray(); i++) {
            assertKept(written.get(i), said.get(i), i + where);
        }
    }

    private static List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(LINES)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
