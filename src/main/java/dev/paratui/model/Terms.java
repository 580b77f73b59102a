package dev.paratui.model;

import java.util.Objects;

/**
 * Under which terms a session works.
 *
 * @param budget after which it asks before it goes on
 * @param check a command that must pass, besides the repository\'s own, before its work may land; empty: none
 */
public record Terms(Origin origin, Budget budget, String check) {
    public static final Terms USUAL = new Terms(Origin.DISPATCHED, Budget.NONE);

    public Terms {
        origin = Objects.requireNonNullElse(origin, Origin.DISPATCHED);
        budget = Objects.requireNonNullElse(budget, Budget.NONE);
        check = Objects.requireNonNullElse(check, "");
    }

    public Terms(Origin origin, Budget budget) {
        this(origin, budget, "");
    }

    public static Terms of(Origin origin) {
        return new Terms(origin, Budget.NONE);
    }

    public Terms with(Budget newBudget) {
        return new Terms(origin, newBudget, check);
    }

    public Terms checkedBy(String command) {
        return new Terms(origin, budget, command);
    }
}
