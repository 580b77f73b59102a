package dev.paratui.ui.state;

import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.widget.Scroll;
import java.util.List;
import java.util.Optional;

/** Choosing sessions in the list, and keeping the chosen one in its place while the list changes around it. */
final class Selecting {
    private Selecting() {}

    static UiState by(UiState state, int count) {
        List<SessionView> listed = Listing.of(state);
        if (listed.isEmpty()) {
            return state;
        }
        int at = indexOfSelected(state, listed);
        int wanted = Math.max(0, Math.min(listed.size() - 1, at + count));
        return named(state, listed.get(wanted).name());
    }

    static UiState named(UiState state, String name) {
        return inSight(state.with(state.choice().of(Optional.of(name))));
    }

    /** The next one behind the chosen one that needs someone, from the end on to the beginning. */
    static Optional<UiState> nextNeed(UiState state) {
        List<SessionView> listed = Listing.of(state);
        int at = indexOfSelected(state, listed);
        for (int i = 1; i <= listed.size(); i++) {
            SessionView session = listed.get((at + i) % listed.size());
            if (Attention.isNeeded(session) && !state.desk().marks().isSnoozed(session.name(), state.now())) {
                return Optional.of(named(state.with(Page.SESSIONS), session.name()));
            }
        }
        return Optional.empty();
    }

    static UiState scrolled(UiState state, int count) {
        Scroll scroll = state.choice().scroll().by(count, Listing.of(state).size(), Seen.capacity(state));
        return state.with(state.choice().scrolled(scroll));
    }

    /**
     * After the list has changed: the chosen session stays chosen and where it was on the screen; when it is gone, the
     * one that took its place is chosen.
     */
    static UiState settled(UiState before, UiState after) {
        List<SessionView> was = Listing.of(before);
        List<SessionView> listed = Listing.of(after);
        if (listed.isEmpty()) {
            return after.with(after.choice().of(Optional.empty()).scrolled(Scroll.TOP));
        }
        int wasAt = indexOfSelected(before, was);
        int at = after.choice()
                .selected()
                .map(name -> Listing.indexOf(listed, name))
                .orElse(-1);
        if (at < 0) {
            int taken = Math.max(0, Math.min(wasAt, listed.size() - 1));
            return named(after, listed.get(taken).name());
        }
        Scroll scroll = before.choice().scroll();
        boolean wasSeen = wasAt >= scroll.first() && wasAt < scroll.first() + Seen.capacity(before);
        UiState moved = wasSeen ? after.with(after.choice().scrolled(new Scroll(scroll.first() + at - wasAt))) : after;
        return wasSeen ? inSight(moved) : scrolled(moved, 0);
    }

    static UiState inSight(UiState state) {
        List<SessionView> listed = Listing.of(state);
        int at = Math.max(0, indexOfSelected(state, listed));
        Scroll scroll = state.choice().scroll().showing(at, listed.size(), Seen.capacity(state));
        UiState shown = state.with(state.choice().scrolled(scroll));
        // Headings take rows, and how many they take is only known when it is known where the list begins.
        while (scroll.first() < at && !Seen.isSeen(shown, listed.get(at).name())) {
            scroll = new Scroll(scroll.first() + 1);
            shown = shown.with(shown.choice().scrolled(scroll));
        }
        return shown;
    }

    private static int indexOfSelected(UiState state, List<SessionView> listed) {
        return state.choice()
                .selected()
                .map(name -> Listing.indexOf(listed, name))
                .orElse(-1);
    }
}
