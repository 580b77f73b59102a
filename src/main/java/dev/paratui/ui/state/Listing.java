package dev.paratui.ui.state;

import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which sessions are listed, and in which order. */
public final class Listing {
    /** How long a landed session is still shown. */
    private static final Duration AFTERGLOW = Duration.ofMinutes(10);

    private Listing() {}

    /** Those that take part, by who needs someone first; with a filter all that match it, also the archived ones. */
    public static List<SessionView> of(UiState state) {
        Filter filter = Filter.of(state);
        Marks marks = state.desk().marks();
        Stream<SessionView> shown = state.fleet().sessions().values().stream()
                .filter(session -> filter.isEmpty() ? takesPart(session, state.now()) : filter.fits(session));
        return state.desk()
                .frame()
                .order()
                .sorted(shown)
                .sorted(Comparator.comparingInt(session -> rank(marks, session, state.now())))
                .collect(Collectors.collectingAndThen(Collectors.toList(), sorted -> grouped(state, sorted)));
    }

    /** Groups come in the order of their first sessions; the order within them stays. */
    private static List<SessionView> grouped(UiState state, List<SessionView> sorted) {
        Grouping grouping = state.desk().frame().grouping();
        if (grouping == Grouping.NONE) {
            return List.copyOf(sorted);
        }
        Map<String, List<SessionView>> groups = new LinkedHashMap<>();
        sorted.forEach(session -> groups.computeIfAbsent(
                        grouping.headingOf(session, state.fleet().shared()), heading -> new ArrayList<>())
                .add(session));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** Since when it is what its word says. */
    public static Instant since(SessionView session) {
        return Attention.wordOf(session).equals(session.activity().state())
                ? session.activity().since()
                : session.since();
    }

    /** Pinned ones are at the top, snoozed ones at the bottom. */
    private static int rank(Marks marks, SessionView session, Instant now) {
        return marks.isPinned(session.name()) ? 0 : marks.isSnoozed(session.name(), now) ? 2 : 1;
    }

    public static int indexOf(List<SessionView> listed, String name) {
        for (int index = 0; index < listed.size(); index++) {
            if (listed.get(index).name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    private static boolean takesPart(SessionView session, Instant now) {
        return switch (session.life()) {
            case "cancelled" -> false;
            case "landed" -> session.since().plus(AFTERGLOW).isAfter(now);
            default -> true;
        };
    }
}
