package dev.paratui.model.task;

import java.time.Instant;
import java.util.List;

/**
 * Something an agent found out that others should know.
 *
 * @param revision of the event that brought it
 */
public record Discovery(String id, long revision, String agent, String content, List<String> tags, Instant at) {
    public Discovery {
        tags = List.copyOf(tags);
    }

    public Discovery withRevision(long newRevision) {
        return new Discovery(id, newRevision, agent, content, tags, at);
    }
}
