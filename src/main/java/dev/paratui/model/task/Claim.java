package dev.paratui.model.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who works, or worked, on a task.
 *
 * @param by who has it in hand, or ended it
 * @param losses how often its agent was lost since it was made or retried
 * @param past the newest {@link #MAX_PAST}, oldest first; all are in the log
 */
public record Claim(Optional<String> by, Optional<Instant> at, int losses, List<Attempt> past) {
    /** Attempts kept with a task; one that is claimed and given back over and over must not grow for ever. */
    public static final int MAX_PAST = 20;

    public static final Claim NONE = new Claim(Optional.empty(), Optional.empty(), 0, List.of());

    public Claim {
        past = List.copyOf(past.subList(Math.max(0, past.size() - MAX_PAST), past.size()));
    }

    public Claim by(String agent, Instant newAt) {
        return new Claim(Optional.of(agent), Optional.of(newAt), losses, past);
    }

    public Claim given() {
        return new Claim(Optional.empty(), Optional.empty(), losses, past);
    }

    public Claim after(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(past);
        all.add(attempt);
        return new Claim(by, at, losses, all);
    }

    public Claim lost() {
        return new Claim(by, at, losses + 1, past);
    }

    /** Anew: earlier losses no longer count. */
    public Claim forgiven() {
        return new Claim(Optional.empty(), Optional.empty(), 0, past);
    }

    public boolean isBy(String agent) {
        return by.map(agent::equals).orElse(false);
    }
}
