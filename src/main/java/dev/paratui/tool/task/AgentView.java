package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Agent;
import dev.paratui.model.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An agent in the broker's shape, with more.
 *
 * @param active whether it was heard of within the last minute
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AgentView(
        String id,
        long revision,
        String role,
        Instant lastHeartbeat,
        Optional<String> currentTask,
        int tasksCompleted,
        boolean active,
        boolean lost) {
    private static final Duration ACTIVE = Duration.ofSeconds(60);

    /** The agent as it stands at {@code now}. */
    static AgentView of(Agent agent, Snapshot snapshot, Instant now) {
        Instant heard = heard(agent, snapshot);
        return new AgentView(
                agent.id(),
                agent.revision(),
                agent.role().word(),
                heard,
                current(agent, snapshot).map(task -> task.id().value()),
                agent.tasksCompleted(),
                Duration.between(heard, now).compareTo(ACTIVE) < 0,
                agent.isLost());
    }

    private static Instant heard(Agent agent, Snapshot snapshot) {
        return snapshot.sightings()
                .heardOf(agent.id())
                .filter(seen -> seen.isAfter(agent.heard()))
                .orElse(agent.heard());
    }

    /** The one it took last. */
    private static Optional<Task> current(Agent agent, Snapshot snapshot) {
        return snapshot.ledger().tasks().heldBy(agent.id()).stream()
                .max(Comparator.comparing(
                        (Task task) -> task.claim().at(), Comparator.comparing(at -> at.orElse(Instant.EPOCH))));
    }
}
