package dev.paratui.model.task;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Who works, or worked, on a task.
 *
 * @param by who has it in hand, or ended it
 * @param losses how often its agent was lost since it was made or retried
 * @param past oldest first
 */
public record Claim(Optional<String> by, Optional<Instant> at, int losses, PVector<Attempt> past) {
    public static final Claim NONE = new Claim(Optional.empty(), Optional.empty(), 0, TreePVector.empty());

    public Claim by(String agent, Instant newAt) {
        return new Claim(Optional.of(agent), Optional.of(newAt), losses, past);
    }

    public Claim given() {
        return new Claim(Optional.empty(), Optional.empty(), losses, past);
    }

    public Claim after(Attempt attempt) {
        return new Claim(by, at, losses, past.plus(attempt));
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
