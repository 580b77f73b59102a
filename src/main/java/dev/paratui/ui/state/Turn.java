package dev.paratui.ui.state;

import java.util.ArrayList;
import java.util.List;

/** New tabs, and what each of them wants done outside. */
public record Turn(Tabs tabs, List<Sent> actions) {
    public Turn {
        actions = List.copyOf(actions);
    }

    /** What that tab wants: whatever is done, is done with its repository. */
    public record Sent(int tab, Action action) {}

    static Turn to(Tabs tabs) {
        return new Turn(tabs, List.of());
    }

    Turn and(Turn more) {
        List<Sent> all = new ArrayList<>(actions);
        all.addAll(more.actions);
        return new Turn(more.tabs, all);
    }
}
