package dev.paratui.engine.watch;

import dev.paratui.model.SessionName;
import dev.paratui.tmux.PaneStatus;
import dev.paratui.tmux.StatusListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps what tmux said last, and wakes the observer; called on tmux's reading thread, so it does nothing more. */
public final class LatestPanes implements StatusListener {
    private volatile Runnable wake = () -> {};
    private volatile Heard heard = new Heard(Map.of(), false, 0);

    /** Whom to wake from now on. */
    public void wakes(Runnable newWake) {
        wake = newWake;
    }

    /**
     * What was heard.
     *
     * @param isKnown false while nothing is known of any pane
     * @param count grows with every word of tmux's
     */
    record Heard(Map<SessionName, PaneStatus> panes, boolean isKnown, long count) {
        Optional<PaneStatus> of(SessionName session) {
            return Optional.ofNullable(panes.get(session));
        }
    }

    @Override
    public void panes(List<PaneStatus> all) {
        Map<SessionName, PaneStatus> byName = new TreeMap<>();
        all.forEach(pane -> byName.merge(pane.session(), pane, LatestPanes::elder));
        heard = new Heard(byName, true, heard.count() + 1);
        wake.run();
    }

    @Override
    public void lost(String why) {
        heard = new Heard(Map.of(), false, heard.count() + 1);
        wake.run();
    }

    /** A session's own pane is its first; others were split off later, by its program or by a person. */
    private static PaneStatus elder(PaneStatus one, PaneStatus other) {
        return number(one) <= number(other) ? one : other;
    }

    private static int number(PaneStatus pane) {
        return Integer.parseInt(pane.pane().substring(1));
    }

    Heard heard() {
        return heard;
    }
}
