package dev.paratui.engine.watch;

import dev.paratui.engine.Films;
import dev.paratui.model.PaneFrame;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.Capture;
import dev.paratui.tmux.Captured;
import dev.paratui.tmux.TmuxFailed;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what panes show, whenever they have said something; what is quiet costs nothing. */
public final class Recorder implements Observer.Look {
    private final Capture capture;
    private final Films films;
    private final InstantSource clock;
    private final Set<SessionName> suspects = ConcurrentHashMap.newKeySet();

    public Recorder(Capture capture, Films films, InstantSource clock) {
        this.capture = capture;
        this.films = films;
        this.clock = clock;
    }

    /** Its pane has said something. */
    public void suspect(SessionName session) {
        suspects.add(session);
    }

    @Override
    public boolean at(List<Session> sessions) {
        if (suspects.isEmpty()) {
            return false;
        }
        for (Session session : sessions) {
            if (suspects.remove(session.name())) {
                session.seat().pane().ifPresent(pane -> record(session.name(), pane));
            }
        }
        suspects.clear();
        return false;
    }

    private void record(SessionName session, String pane) {
        try {
            Captured seen = capture.screen(pane);
            boolean isShown = seen.cursor().visible();
            films.add(
                    session,
                    clock.instant(),
                    new PaneFrame(
                            seen.lines(),
                            seen.size(),
                            isShown ? seen.cursor().column() : -1,
                            isShown ? seen.cursor().row() : -1));
        } catch (Refused | TmuxFailed gone) {
            // It has ended since it spoke; whoever watches for losses says so.
            suspects.remove(session);
        }
    }
}
