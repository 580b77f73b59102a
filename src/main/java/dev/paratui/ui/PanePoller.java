package dev.paratui.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tool.PaneFrameTool;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks at the panes that the person looks at: ten times a second while one changes, ever more rarely while not, and at
 * once when the supervisor tells of a change in one.
 */
final class PanePoller implements Runnable {
    private static final long QUICK_MILLIS = 100;
    private static final long QUIET_MILLIS = 2_500;
    private static final long UNFOCUSED_MILLIS = 2_000;
    private static final long CALM_MILLIS = 1_000;
    /** Whoever runs down a list is not followed row by row: each look costs the supervisor a look of its own. */
    private static final long BETWEEN_ROWS_MILLIS = 60;

    private final Calls calls;
    private final Consumer<News> post;
    private final Gaze gaze;
    private final Map<String, Known> known = new HashMap<>();
    private long pause = QUICK_MILLIS;

    /** What the person has of a pane: the mark of the newest look, or why there is none. */
    private record Known(String mark, String problem) {
        static final Known NOTHING = new Known("", "");
    }

    PanePoller(Calls calls, Consumer<News> post, Gaze gaze) {
        this.calls = calls;
        this.post = post;
        this.gaze = gaze;
    }

    @Override
    public void run() {
        try {
            List<String> sessions = gaze.await();
            while (!sessions.isEmpty()) {
                long turn = gaze.turns();
                look(sessions);
                long looked = System.nanoTime();
                gaze.pause(millis(), turn);
                if (!gaze.await().equals(sessions)) {
                    gaze.rest(BETWEEN_ROWS_MILLIS - (System.nanoTime() - looked) / 1_000_000);
                }
                sessions = gaze.await();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private long millis() {
        return switch (gaze.care()) {
            case FULL -> pause;
            case CALM -> Math.max(CALM_MILLIS, pause);
            case LITTLE, LEAST -> UNFOCUSED_MILLIS;
        };
    }

    private void look(List<String> sessions) {
        if (known.keySet().retainAll(sessions) || !known.keySet().containsAll(sessions)) {
            pause = QUICK_MILLIS;
        }
        boolean isChanged = false;
        for (String session : sessions) {
            isChanged |= look(session, known.computeIfAbsent(session, name -> Known.NOTHING));
        }
        pause = isChanged ? QUICK_MILLIS : Math.min(QUIET_MILLIS, pause + QUICK_MILLIS);
    }

    /** Whether it shows something new. */
    private boolean look(String session, Known has) {
        try {
            PaneFrameTool.Output frame =
                    Results.read(calls.look("pane_frame", arguments(session, has)), PaneFrameTool.Output.class);
            if (!frame.same()) {
                known.put(session, new Known(frame.mark(), ""));
                post.accept(new News.Framed(session, frame));
            }
            return !frame.same();
        } catch (Refused refused) {
            boolean isAway = refused.refusal().code() == Code.UNREACHABLE;
            none(session, has, isAway ? "" : refused.refusal().message());
        } catch (RuntimeException failure) {
            none(session, has, String.valueOf(failure.getMessage()));
        }
        return false;
    }

    /** While the supervisor is away the last frame stays. */
    private void none(String session, Known has, String why) {
        if (!why.isEmpty() && !why.equals(has.problem())) {
            known.put(session, new Known("", why));
            post.accept(new News.NoFrame(session, why));
        }
    }

    private static ObjectNode arguments(String session, Known has) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("session", session);
        return has.mark().isEmpty() ? arguments : arguments.put("seen", has.mark());
    }
}
