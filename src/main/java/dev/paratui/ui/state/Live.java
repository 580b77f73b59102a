package dev.paratui.ui.state;

import java.util.ArrayList;
import java.util.List;

/**
 * A session whose pane has the keys.
 *
 * @param waiting what was typed and is not yet on its way
 * @param isSending whether something is on its way: what comes after it waits, so that nothing overtakes
 */
public record Live(String session, List<Stroke> waiting, boolean isSending) {
    public Live {
        waiting = List.copyOf(waiting);
    }

    /** Something done at the keyboard. */
    sealed interface Stroke {
        /** Plain characters. */
        record Text(String text) implements Stroke {}

        /** A paste. */
        record Paste(String text) implements Stroke {}

        /** A key by its name for tmux. */
        record Named(String name) implements Stroke {}
    }

    Live and(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(waiting);
        int last = more.size() - 1;
        if (last >= 0 && stroke instanceof Stroke.Text text && more.get(last) instanceof Stroke.Text before) {
            more.set(last, new Stroke.Text(before.text() + text.text()));
        } else {
            more.add(stroke);
        }
        return new Live(session, more, isSending);
    }

    Live sending(int count) {
        return new Live(session, waiting.subList(count, waiting.size()), true);
    }

    Live sent() {
        return new Live(session, waiting, false);
    }
}
