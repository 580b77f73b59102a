package dev.paratui.train;

import java.util.Set;

/**
 * An entry of the train as the order sees it.
 *
 * @param after entries that must have landed before
 * @param clashes entries with which it is known to conflict
 * @param isPlaced whether someone chose its place
 */
public record Passenger(String entry, Set<String> after, Set<String> clashes, boolean isPlaced) {
    public Passenger {
        after = Set.copyOf(after);
        clashes = Set.copyOf(clashes);
    }
}
