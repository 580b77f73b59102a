package dev.paratui.ui.state;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Placed;
import dev.paratui.ui.widget.Scroll;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of the mouse and of what lay under it.
 *
 * @param lastClick where it was pressed last, to know a double click
 * @param scrolls where each list was scrolled to, by its name
 */
public record Pointer(Optional<Click> lastClick, Map<String, Scroll> scrolls) {
    static final Pointer NONE = new Pointer(Optional.empty(), Map.of());
    private static final Duration DOUBLE_CLICK = Duration.ofMillis(400);

    public Pointer {
        scrolls = Map.copyOf(scrolls);
    }

    /** A press of the mouse on something. */
    public record Click(Target target, Instant at) {}

    Optional<Scroll> scroll(String list) {
        return Optional.ofNullable(scrolls.get(list));
    }

    boolean isSecond(Target target, Instant now) {
        return lastClick
                .filter(click -> click.target().equals(target))
                .filter(click -> !click.at().plus(DOUBLE_CLICK).isBefore(now))
                .isPresent();
    }

    Pointer clicked(Optional<Click> click) {
        return new Pointer(click, scrolls);
    }

    Pointer scrolled(String list, Scroll scroll) {
        Map<String, Scroll> all = new HashMap<>(scrolls);
        all.put(list, scroll);
        return new Pointer(lastClick, all);
    }

    /** All lists stay where the person saw them. */
    Pointer saw(Grid drawn) {
        Pointer now = this;
        for (Placed placed : drawn.spots()) {
            if (placed.spot() instanceof Rows rows && !scroll(rows.list()).equals(Optional.of(rows.scroll()))) {
                now = now.scrolled(rows.list(), rows.scroll());
            }
        }
        return now;
    }
}
