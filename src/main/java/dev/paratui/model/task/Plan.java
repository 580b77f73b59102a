package dev.paratui.model.task;

import java.time.Instant;
import java.util.Optional;

/**
 * What all this is for.
 *
 * @param masterPlan in words, Markdown; may be empty
 * @param createdAt none while no goal was set
 */
public record Plan(String goal, String masterPlan, Optional<Instant> createdAt) {
    public static final Plan NONE = new Plan("", "", Optional.empty());
}
