package dev.paratui.model.task;

import java.time.Instant;
import java.util.List;

/** Something an agent found out that others should know. */
public record Discovery(String id, String agent, String content, List<String> tags, Instant at) {
    public Discovery {
        tags = List.copyOf(tags);
    }
}
