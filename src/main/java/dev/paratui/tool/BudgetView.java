package dev.paratui.tool;

import dev.paratui.model.Budget;
import dev.paratui.model.Effort;
import dev.paratui.model.Session;
import dev.paratui.model.Sighting;
import dev.paratui.model.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a session may use up before it asks.
 *
 * @param limit as {@code 2h, 5.00 usd}
 * @param workedSeconds up to its last rest
 * @param workingSince when it works without a rest; empty: it rests
 * @param unknown limits of which its program tells nothing, so that they do not count; as {@code cost}
 * @param reached which limit is reached, in words; empty: none
 */
public record BudgetView(
        String limit,
        long workedSeconds,
        Optional<Instant> workingSince,
        List<String> unknown,
        Optional<String> reached) {
    static Optional<BudgetView> of(Session session, Sighting seen) {
        Budget budget = session.brief().terms().budget();
        Effort effort = session.standing().effort();
        return budget.isNone()
                ? Optional.empty()
                : Optional.of(new BudgetView(
                        budget.words(),
                        effort.worked().toSeconds(),
                        effort.since(),
                        unknown(budget, seen.usage()),
                        effort.over()));
    }

    private static List<String> unknown(Budget budget, Optional<Usage> usage) {
        List<String> unknown = new ArrayList<>();
        if (budget.turns().isPresent() && usage.isEmpty()) {
            unknown.add("turns");
        }
        if (budget.costMicros().isPresent() && usage.flatMap(Usage::costMicros).isEmpty()) {
            unknown.add("cost");
        }
        return unknown;
    }
}
