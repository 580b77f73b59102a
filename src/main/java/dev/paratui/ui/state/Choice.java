package dev.paratui.ui.state;

import dev.paratui.ui.widget.Scroll;
import java.util.Optional;

/**
 * Which session the person has chosen: its name, never a row.
 *
 * @param scroll in sessions, not in rows of the screen
 * @param filter words that the listed sessions must match; empty for none
 */
public record Choice(Optional<String> selected, Scroll scroll, String filter) {
    public static final Choice NONE = new Choice(Optional.empty(), Scroll.TOP, "");

    Choice of(Optional<String> name) {
        return new Choice(name, scroll, filter);
    }

    Choice scrolled(Scroll newScroll) {
        return new Choice(selected, newScroll, filter);
    }

    Choice filtered(String newFilter) {
        return new Choice(selected, Scroll.TOP, newFilter);
    }

    public boolean isOn(String name) {
        return selected.filter(name::equals).isPresent();
    }
}
