package dev.paratui.ui.state;

import dev.paratui.tool.EntryView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is asked of entries of the train. */
public final class Entries {
    /** How long what became of an entry stays in the strip. */
    private static final Duration FRESH = Duration.ofSeconds(90);

    private static final Set<String> OVER = Set.of("landed", "conflict", "red", "withdrawn", "proposed");

    private Entries() {}

    /** Whether nothing more will happen to it by itself. */
    public static boolean isOver(EntryView entry) {
        return OVER.contains(entry.state());
    }

    /** Those that are on their way or have just come to an end. */
    public static List<EntryView> current(List<EntryView> entries, Instant now) {
        return entries.stream()
                .filter(entry -> !isOver(entry) || entry.since().plus(FRESH).isAfter(now))
                .toList();
    }
}
