package dev.paratui.activity;

import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import java.time.Instant;
import java.util.Optional;

/**
 * An activity that one odd look cannot change: a flip needs two looks that agree. How a process ended is no look but a
 * fact, and counts at once.
 *
 * @param current what is believed
 * @param doubt what the last look said, when that was something else
 */
public record Settled(Evidence current, Optional<Evidence> doubt) {
    public static Settled unknown(Instant since) {
        return new Settled(Evidence.unknown(since), Optional.empty());
    }

    public Settled seen(Evidence look) {
        if (look.activity() == current.activity()) {
            return new Settled(sinceThen(look, current.since()), Optional.empty());
        }
        if (look.source().equals("process")) {
            return new Settled(look, Optional.empty());
        }
        return doubt.filter(earlier -> earlier.activity() == look.activity())
                .map(earlier -> new Settled(sinceThen(look, earlier.since()), Optional.empty()))
                .orElseGet(() -> new Settled(current, Optional.of(look)));
    }

    public Activity activity() {
        return current.activity();
    }

    private static Evidence sinceThen(Evidence look, Instant since) {
        return new Evidence(look.activity(), look.source(), look.text(), since);
    }
}
