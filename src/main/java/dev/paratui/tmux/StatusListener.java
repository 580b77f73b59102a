package dev.paratui.tmux;

import java.util.List;

/** Hears of the panes; called on the control client's reading thread: must return at once and ask tmux nothing. */
public interface StatusListener {
    /** All panes there are, at each change but at most about once a second; what is not in the list is gone. */
    void panes(List<PaneStatus> all);

    /** From now on nothing is known, until {@link #panes} is called again. */
    void lost(String why);
}
