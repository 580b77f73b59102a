package dev.paratui.tool;

import java.util.Comparator;
import java.util.List;

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

    /** By need, then the longest in its state first, then by name. */
    public static final Comparator<SessionView> ORDER = Comparator.comparingInt(Attention::rank)
            .thenComparing(session -> session.activity().since())
            .thenComparing(SessionView::name);

    private Attention() {}

    /** The word that says best how a session stands: what it needs, else its life, else what it does. */
    public static String wordOf(SessionView session) {
        return switch (session.life()) {
            case "running", "review" -> running(session);
            default -> session.life();
        };
    }

    /** Whether someone should look at it now. */
    public static boolean isNeeded(SessionView session) {
        return rank(session) <= ORDER_OF_NEED.indexOf("review");
    }

    private static String running(SessionView session) {
        String activity = session.activity().state();
        if (List.of("permission", "question").contains(activity)) {
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
        int rank = ORDER_OF_NEED.indexOf(wordOf(session));
        return rank < 0 ? ORDER_OF_NEED.size() : rank;
    }
}
