package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.task.Discovery;
import java.time.Instant;
import java.util.List;

/** Something an agent found out. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DiscoveryView(String id, String agentId, String content, List<String> tags, Instant createdAt) {
    public static DiscoveryView of(Discovery discovery) {
        return new DiscoveryView(
                discovery.id(), discovery.agent(), discovery.content(), discovery.tags(), discovery.at());
    }
}
