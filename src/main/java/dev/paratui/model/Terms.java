package dev.paratui.model;

import java.util.Objects;

/**
 * Under which terms a session works.
 *
 * @param budget after which it asks before it goes on
 */
public record Terms(Origin origin, Budget budget) {
    public static final Terms USUAL = new Terms(Origin.DISPATCHED, Budget.NONE);

    public Terms {
        origin = Objects.requireNonNullElse(origin, Origin.DISPATCHED);
        budget = Objects.requireNonNullElse(budget, Budget.NONE);
    }

    public static Terms of(Origin origin) {
        return new Terms(origin, Budget.NONE);
    }

    public Terms with(Budget newBudget) {
        return new Terms(origin, newBudget);
    }
}
