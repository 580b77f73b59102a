package dev.paratui.tool;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who needs someone first: the order in which sessions are shown everywhere. */
public final class Attention {
    private static final List<String> ORDER_OF_NEED = List.of(
            "permission",
            "question",
            "conflict",
            "failed",
            "exited",
            "lost",
            "limited",
            "review",
            "done",
            "unknown",
            "idle",
            "requested",
            "queued",
            "working",
            "landed",
            "cancelled");

    private static final int LAST_NEED = ORDER_OF_NEED.indexOf("review");
    private static final Map<String, Integer> RANKS = IntStream.range(0, ORDER_OF_NEED.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(ORDER_OF_NEED::get, Function.identity()));

    private static final Comparator<Need> ORDER = Comparator.comparingInt(Need::rank)
            .thenComparing(need -> need.session.activity().since())
            .thenComparing(need -> need.session.name());

    /** How urgent a session is, found once: a list is sorted at each key, and asks a hundred sessions often. */
    private record Need(SessionView session, int rank) {}

    private Attention() {}

    /** By need, then the longest in its state first, then by name. */
    public static Stream<SessionView> sorted(Stream<SessionView> sessions) {
        return sessions.map(session -> new Need(session, rank(session)))
                .sorted(ORDER)
                .map(Need::session);
    }

    /** The word that says best how a session stands: what it needs, else its life, else what it does. */
    public static String wordOf(SessionView session) {
        return switch (session.life()) {
            case "running", "review" -> running(session);
            default -> session.life();
        };
    }

    /** Whether someone should look at it now. */
    public static boolean isNeeded(SessionView session) {
        return rank(session) <= LAST_NEED;
    }

    private static String running(SessionView session) {
        String activity = session.activity().state();
        if (activity.equals("permission") || activity.equals("question")) {
            return activity;
        }
        if (session.budget().flatMap(BudgetView::reached).isPresent()) {
            return "question";
        }
        if (!session.conflicts().isEmpty() || session.problem().isPresent()) {
            return "conflict";
        }
        return session.life().equals("review") ? "review" : activity;
    }

    private static int rank(SessionView session) {
        return RANKS.getOrDefault(wordOf(session), ORDER_OF_NEED.size());
    }
}
