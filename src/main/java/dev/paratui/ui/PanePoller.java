package dev.paratui.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tool.PaneFrameTool;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Results;
import java.util.Optional;

/**
 * Looks at the pane that the person looks at: ten times a second while it changes, ever more rarely while not, and at
 * once when the supervisor tells of a change in it.
 */
final class PanePoller implements Runnable {
    private static final long QUICK_MILLIS = 100;
    private static final long QUIET_MILLIS = 2_500;
    private static final long UNFOCUSED_MILLIS = 2_000;

    private final Calls calls;
    private final Post post;
    private final Gaze gaze;
    private String seenSession = "";
    private String mark = "";
    private String problem = "";
    private long pause = QUICK_MILLIS;

    PanePoller(Calls calls, Post post, Gaze gaze) {
        this.calls = calls;
        this.post = post;
        this.gaze = gaze;
    }

    @Override
    public void run() {
        try {
            Optional<String> session = gaze.await();
            while (session.isPresent()) {
                long turn = gaze.turns();
                look(session.get());
                gaze.pause(gaze.isFocused() ? pause : UNFOCUSED_MILLIS, turn);
                session = gaze.await();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String session) {
        if (!session.equals(seenSession)) {
            seenSession = session;
            mark = "";
            problem = "";
            pause = QUICK_MILLIS;
        }
        try {
            framed(session, Results.read(calls.look("pane_frame", arguments(session)), PaneFrameTool.Output.class));
        } catch (Refused refused) {
            none(
                    session,
                    refused.refusal().code() == Code.UNREACHABLE
                            ? ""
                            : refused.refusal().message());
        } catch (RuntimeException failure) {
            none(session, String.valueOf(failure.getMessage()));
        }
    }

    private void framed(String session, PaneFrameTool.Output frame) {
        pause = frame.same() ? Math.min(QUIET_MILLIS, pause + QUICK_MILLIS) : QUICK_MILLIS;
        if (!frame.same()) {
            mark = frame.mark();
            problem = "";
            post.put(new News.Framed(session, frame));
        }
    }

    /** While the supervisor is away the last frame stays. */
    private void none(String session, String why) {
        pause = UNFOCUSED_MILLIS;
        if (!why.isEmpty() && !why.equals(problem)) {
            mark = "";
            problem = why;
            post.put(new News.NoFrame(session, why));
        }
    }

    private ObjectNode arguments(String session) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("session", session);
        return mark.isEmpty() ? arguments : arguments.put("seen", mark);
    }
}
