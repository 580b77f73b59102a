package dev.paratui.ui.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the person has marked in the list.
 *
 * @param marked sessions that a verb is about together
 * @param pinned sessions that stay at the top
 * @param snoozed sessions that may wait until then, at the bottom
 */
public record Marks(Set<String> marked, Set<String> pinned, Map<String, Instant> snoozed) {
    static final Marks NONE = new Marks(Set.of(), Set.of(), Map.of());

    public Marks {
        marked = Set.copyOf(marked);
        pinned = Set.copyOf(pinned);
        snoozed = Map.copyOf(snoozed);
    }

    Marks toggled(String session) {
        return new Marks(toggled(marked, session), pinned, snoozed);
    }

    Marks pinned(String session) {
        return new Marks(marked, toggled(pinned, session), snoozed);
    }

    Marks unmarked() {
        return new Marks(Set.of(), pinned, snoozed);
    }

    Marks snoozed(String session, Instant until) {
        Map<String, Instant> all = new HashMap<>(snoozed);
        if (all.remove(session) == null) {
            all.put(session, until);
        }
        return new Marks(marked, pinned, all);
    }

    public boolean isMarked(String session) {
        return marked.contains(session);
    }

    public boolean isPinned(String session) {
        return pinned.contains(session);
    }

    public boolean isSnoozed(String session, Instant now) {
        Instant until = snoozed.get(session);
        return until != null && until.isAfter(now);
    }

    private static Set<String> toggled(Set<String> names, String name) {
        Set<String> changed = new LinkedHashSet<>(names);
        if (!changed.remove(name)) {
            changed.add(name);
        }
        return changed;
    }
}
