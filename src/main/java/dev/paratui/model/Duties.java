package dev.paratui.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pcollections.OrderedPMap;

/**
 * The intents still to be done, and how the last ones ended.
 *
 * @param open in the order in which they arose
 */
public record Duties(OrderedPMap<String, Intent> open, OrderedPMap<String, Outcome> outcomes) {
    /** Outcomes kept for those who still wait for them. */
    public static final int MAX_OUTCOMES = 1_000;

    public static final Duties NONE = new Duties(OrderedPMap.empty(), OrderedPMap.empty());

    public Collection<Intent> all() {
        return open.values();
    }

    public Optional<Outcome> outcomeOf(String intent) {
        return Optional.ofNullable(outcomes.get(intent));
    }

    /** What is to be done for this session. */
    public List<Intent> of(SessionName session) {
        return open.values().stream()
                .filter(intent ->
                        intent instanceof Intent.OfSession its && its.session().equals(session))
                .toList();
    }

    public boolean isOpen(String intent) {
        return open.containsKey(intent);
    }

    public Duties opening(Intent intent) {
        return new Duties(open.plus(intent.id(), intent), outcomes);
    }

    public Duties closing(Outcome outcome) {
        OrderedPMap<String, Outcome> kept = outcomes.plus(outcome.intent(), outcome);
        if (kept.size() > MAX_OUTCOMES) {
            kept = kept.minus(kept.keySet().iterator().next());
        }
        return new Duties(open.minus(outcome.intent()), kept);
    }
}
