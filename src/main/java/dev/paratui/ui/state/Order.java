package dev.paratui.ui.state;

import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import java.util.Comparator;
import java.util.function.Function;

/** In which order sessions are listed. */
public enum Order {
    NEED("by need", Attention.ORDER),
    NAME("by name", Comparator.comparing(SessionView::name)),
    STATE("by state", by(Attention::wordOf)),
    BRANCH("by base", by(session -> session.base().branch())),
    TASK("by task", by(SessionView::task)),
    AGE("newest first", Comparator.comparing(SessionView::createdAt).reversed().thenComparing(SessionView::name));

    private final String words;
    private final Comparator<SessionView> comparator;

    Order(String words, Comparator<SessionView> comparator) {
        this.words = words;
        this.comparator = comparator;
    }

    public String words() {
        return words;
    }

    Comparator<SessionView> comparator() {
        return comparator;
    }

    Order next() {
        return switch (this) {
            case NEED -> NAME;
            case NAME -> STATE;
            case STATE -> BRANCH;
            case BRANCH -> TASK;
            case TASK -> AGE;
            case AGE -> NEED;
        };
    }

    private static Comparator<SessionView> by(Function<SessionView, String> what) {
        return Comparator.comparing(what).thenComparing(SessionView::name);
    }
}
