package dev.paratui.model;

import java.util.Optional;

/**
 * How an intent ended.
 *
 * @param value what came of it: a commit, an act's id, a word; may be empty
 * @param problem why it could not be done
 */
public record Outcome(String intent, String value, Optional<Refusal> problem) {
    public static Outcome done(String intent, String value) {
        return new Outcome(intent, value, Optional.empty());
    }

    public static Outcome refused(String intent, Refusal problem) {
        return new Outcome(intent, "", Optional.of(problem));
    }
}
