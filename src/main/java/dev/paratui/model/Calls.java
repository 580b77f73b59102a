package dev.paratui.model;

import java.time.Duration;
import java.util.Optional;
import org.pcollections.OrderedPMap;

/** The calls made under an idempotency key, oldest first. */
public record Calls(OrderedPMap<String, Call> byKey) {
    /** Calls remembered; a key is promised for a day, which at this bound is more than one call every ten seconds. */
    public static final int MAX_CALLS = 10_000;

    /** How long a key counts. */
    public static final Duration KEPT = Duration.ofHours(24);

    public static final Calls NONE = new Calls(OrderedPMap.empty());

    public Optional<Call> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Calls with(Call call) {
        OrderedPMap<String, Call> kept = byKey.plus(call.key(), call);
        while (kept.size() > MAX_CALLS || isOld(oldest(kept), call)) {
            kept = kept.minus(oldest(kept).key());
        }
        return new Calls(kept);
    }

    private static Call oldest(OrderedPMap<String, Call> calls) {
        return calls.values().iterator().next();
    }

    private static boolean isOld(Call oldest, Call newest) {
        return Duration.between(oldest.at(), newest.at()).compareTo(KEPT) > 0;
    }
}
