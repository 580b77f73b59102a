package dev.paratui.ui.state;

import dev.paratui.tool.SessionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session in the part of the list that is seen.
 *
 * @param row of the list's inside, where the session begins
 * @param heading the words in the row above; empty: none
 */
public record Seen(int row, Optional<String> heading, SessionView session) {
    private static final int BORDERS = 2;

    /** From the scroll on, as many as there is room for; the uppermost has its heading always. */
    public static List<Seen> of(UiState state, Layout layout) {
        return from(state, layout, state.choice().scroll().first());
    }

    private static List<Seen> from(UiState state, Layout layout, int first) {
        List<SessionView> listed = Listing.of(state);
        Grouping grouping = state.desk().frame().grouping();
        Shared shared = state.fleet().shared();
        List<Seen> seen = new ArrayList<>();
        String heading = "";
        int row = 0;
        for (SessionView session : listed.subList(Math.max(0, Math.min(first, listed.size())), listed.size())) {
            String its = grouping.headingOf(session, shared);
            boolean isHeaded = !its.equals(heading);
            heading = its;
            int begin = row + (isHeaded ? 1 : 0);
            if (begin + layout.rowsEach() > layout.list().rows() - BORDERS) {
                break;
            }
            seen.add(new Seen(begin, isHeaded ? Optional.of(its) : Optional.empty(), session));
            row = begin + layout.rowsEach();
        }
        return seen;
    }

    /** How many sessions are seen at once from where the list is scrolled to; with headings rather too few. */
    static int capacity(UiState state) {
        Layout layout = Layout.of(state);
        if (state.desk().frame().grouping() == Grouping.NONE) {
            return layout.capacity();
        }
        List<Seen> seen = of(state, layout);
        int used = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).row() + layout.rowsEach();
        int left = layout.list().rows() - BORDERS - used;
        return Math.max(1, seen.size() + Math.max(0, left / (layout.rowsEach() + 1)));
    }

    static boolean isSeen(UiState state, String name) {
        return of(state, Layout.of(state)).stream()
                .anyMatch(seen -> seen.session().name().equals(name));
    }
}
