package dev.paratui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a session's program has worked, and whether that is more than it may.
 *
 * @param worked up to its last rest
 * @param since when it works without a rest; empty: it rests
 * @param over which limit of its budget is reached, in words for people
 */
public record Effort(Duration worked, Optional<Instant> since, Optional<String> over) {
    public static final Effort NONE = new Effort(Duration.ZERO, Optional.empty(), Optional.empty());

    public Effort {
        worked = Objects.requireNonNullElse(worked, Duration.ZERO);
        since = Objects.requireNonNullElse(since, Optional.empty());
        over = Objects.requireNonNullElse(over, Optional.empty());
    }

    /** From {@code at} on it does this. */
    public Effort turning(Activity to, Instant at) {
        boolean isAtWork = to == Activity.WORKING;
        if (isAtWork) {
            return since.isPresent() ? this : new Effort(worked, Optional.of(at), over);
        }
        return new Effort(until(at), Optional.empty(), over);
    }

    /** How long it has worked in all. */
    public Duration until(Instant at) {
        return since.map(begun -> worked.plus(Duration.between(begun, at))).orElse(worked);
    }

    public Effort reaching(String limit) {
        return new Effort(worked, since, Optional.of(limit));
    }

    public Effort allowed() {
        return new Effort(worked, since, Optional.empty());
    }
}
