package dev.paratui.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.event.EventTypes;
import dev.paratui.event.Recorded;
import java.time.Instant;

/** Something that happened. */
public record EventView(long revision, String type, Instant at, String by, JsonNode data) {
    static EventView of(Recorded recorded) {
        return new EventView(
                recorded.stamp().revision(),
                EventTypes.nameOf(recorded.event()),
                recorded.stamp().at(),
                recorded.by(),
                Json.tree(recorded.event()));
    }
}
