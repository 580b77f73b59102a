package dev.paratui.ui.state;

import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** In which order sessions are listed. */
public enum Order {
    NEED("by need", Attention::sorted),
    NAME("by name", by(SessionView::name)),
    STATE("by state", by(Attention::wordOf)),
    BRANCH("by base", by(session -> session.base().branch())),
    TASK("by task", by(SessionView::task)),
    AGE("newest first", in(Comparator.comparing(SessionView::createdAt).reversed()));

    private final String words;
    private final UnaryOperator<Stream<SessionView>> sorter;

    Order(String words, UnaryOperator<Stream<SessionView>> sorter) {
        this.words = words;
        this.sorter = sorter;
    }

    public String words() {
        return words;
    }

    Stream<SessionView> sorted(Stream<SessionView> sessions) {
        return sorter.apply(sessions);
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

    private static UnaryOperator<Stream<SessionView>> by(Function<SessionView, String> what) {
        return in(Comparator.comparing(what));
    }

    private static UnaryOperator<Stream<SessionView>> in(Comparator<SessionView> order) {
        return sessions -> sessions.sorted(order.thenComparing(SessionView::name));
    }
}
