package dev.paratui.ui.state;

import dev.paratui.ui.grid.Spot;
import dev.paratui.ui.widget.Scroll;
import java.util.List;

/**
 * A list as it is drawn: what each row is for the mouse, and which of them are seen.
 *
 * @param list its name; under it the place it was scrolled to is kept
 * @param items what each is, in the order of the list
 * @param at the chosen one; negative: none in this list
 * @param seen how many fit
 * @param each rows that one takes on the screen
 */
public record Rows(String list, List<Target> items, int at, Scroll scroll, int seen, int each) implements Spot {
    public Rows {
        items = List.copyOf(items);
    }

    /** Of one row each, not yet anywhere. */
    public static Rows of(String list, List<? extends Target> items, int at) {
        return new Rows(list, List.copyOf(items), at, Scroll.TOP, items.size(), 1);
    }

    public Rows tall(int rowsEach) {
        return new Rows(list, items, at, scroll, seen, rowsEach);
    }

    /**
     * Where so many are seen: scrolled as it was when it was last drawn, moved only as far as the chosen one needs it.
     *
     * @param first where it begins when it was never drawn
     */
    public Rows seen(UiState state, int count, Scroll first) {
        Scroll was = state.scene().pointer().scroll(list).orElse(first);
        Scroll now = at < 0 ? was.within(items.size(), count) : was.showing(at, items.size(), count);
        return new Rows(list, items, at, now, count, each);
    }

    /** What is drawn so many rows below the list's upper edge. */
    Target under(int row) {
        int item = scroll.itemAt(row / each, items.size());
        return item < 0 || row / each >= seen ? Target.NONE : items.get(item);
    }

    /** The place of the chosen one after the list was scrolled to there: it comes along where it would get lost. */
    int along(Scroll newScroll) {
        int last = Math.min(items.size(), newScroll.first() + seen) - 1;
        int wanted = Math.max(newScroll.first(), Math.min(last, at));
        while (wanted < last && items.get(wanted).equals(Target.NONE)) {
            wanted++;
        }
        while (wanted > newScroll.first() && items.get(wanted).equals(Target.NONE)) {
            wanted--;
        }
        return wanted;
    }
}
