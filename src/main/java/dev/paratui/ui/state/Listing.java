package dev.paratui.ui.state;

import dev.paratui.model.Words;
import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Which sessions are listed, and in which order. */
public final class Listing {
    /** How long a landed session is still shown. */
    private static final Duration AFTERGLOW = Duration.ofMinutes(10);

    private Listing() {}

    /** Those that take part, by who needs someone first; with a filter all that match it, also the archived ones. */
    public static List<SessionView> of(UiState state) {
        String filter = state.choice().filter().strip().toLowerCase(Locale.ROOT);
        return state.fleet().sessions().values().stream()
                .filter(session -> filter.isEmpty() ? takesPart(session, state.now()) : matches(session, filter))
                .sorted(Attention.ORDER)
                .toList();
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

    /** Every word of the filter must be found somewhere. */
    private static boolean matches(SessionView session, String filter) {
        String words = Words.clean(String.join(
                        " ",
                        session.name(),
                        session.life(),
                        session.activity().state(),
                        Attention.wordOf(session),
                        session.agent(),
                        session.branch()))
                .toLowerCase(Locale.ROOT);
        return List.of(filter.split("\\s+")).stream().allMatch(words::contains);
    }
}
