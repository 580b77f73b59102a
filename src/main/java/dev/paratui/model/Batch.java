package dev.paratui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Entries of the train that are checked together, and what is known of them so far. Every check is of the first few;
 * where they are red, the bad one is looked for by halves.
 *
 * @param entries first to land first
 * @param together how many are in the running check; 0: the target without any of them
 * @param green the most that are known to be green together
 * @param red the fewest that are known to be red together; more than there are when none are
 */
public record Batch(List<String> entries, int together, int green, int red) {
    public Batch {
        entries = List.copyOf(entries);
    }

    /** What an entry is in the search for the bad one. */
    public enum Part {
        /** Known to be green with those before it. */
        GREEN,
        /** In the running check, and not yet known. */
        CHECKED,
        /** Not in the running check; the bad one if that is green. */
        SUSPECT,
        /** Behind the bad one, whichever that is. */
        BEHIND;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it was red together, so that the bad one is being looked for. */
    public boolean isHalved() {
        return red <= entries.size();
    }

    /** Empty: it is not of this batch. */
    public Optional<Part> part(String entry) {
        int at = entries.indexOf(entry);
        if (at < 0) {
            return Optional.empty();
        }
        if (at < green) {
            return Optional.of(Part.GREEN);
        }
        return Optional.of(at < together ? Part.CHECKED : at < red ? Part.SUSPECT : Part.BEHIND);
    }
}
