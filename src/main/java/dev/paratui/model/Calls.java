package dev.paratui.model;

import java.util.Optional;
import org.pcollections.OrderedPMap;

/** The calls made under an idempotency key, oldest first. */
public record Calls(OrderedPMap<String, Call> byKey) {
    /** Calls remembered; a key is promised for a day, which at this bound is more than one call every ten seconds. */
    public static final int MAX_CALLS = 10_000;

    public static final Calls NONE = new Calls(OrderedPMap.empty());

    public Optional<Call> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Calls with(Call call) {
        OrderedPMap<String, Call> kept = byKey.plus(call.key(), call);
        return new Calls(
                kept.size() > MAX_CALLS ? kept.minus(kept.keySet().iterator().next()) : kept);
    }
}
