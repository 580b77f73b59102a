package dev.paratui.model.task;

import java.time.Instant;

/**
 * A participant that takes tasks or leads.
 *
 * @param heard when it last did something that lasts; a heartbeat is only a sighting
 * @param isLost nothing was heard of it for a lease's time
 */
public record Agent(
        String id,
        long revision,
        AgentRole role,
        Instant registeredAt,
        Instant heard,
        int tasksCompleted,
        boolean isLost) {
    public static Agent registered(String id, AgentRole role, Instant at) {
        return new Agent(id, 0, role, at, at, 0, false);
    }

    public Agent withRevision(long newRevision) {
        return new Agent(id, newRevision, role, registeredAt, heard, tasksCompleted, isLost);
    }

    public Agent heard(Instant at) {
        return new Agent(id, revision, role, registeredAt, at, tasksCompleted, false);
    }

    public Agent completing(Instant at) {
        return new Agent(id, revision, role, registeredAt, at, tasksCompleted + 1, false);
    }

    public Agent lost() {
        return new Agent(id, revision, role, registeredAt, heard, tasksCompleted, true);
    }
}
