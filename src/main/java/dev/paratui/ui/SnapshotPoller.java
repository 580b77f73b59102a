package dev.paratui.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Refused;
import dev.paratui.tool.SnapshotTool;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Results;
import java.util.function.Consumer;

/** Asks what is so, over and over; the supervisor answers when something is new. */
final class SnapshotPoller implements Runnable {
    private static final int WAIT_SECONDS = 50;
    private static final long RETRY_MILLIS = 700;

    /** However much happens in a repository that is not looked at, it is asked about once a second at most. */
    private static final long BEHIND_MILLIS = 1_000;

    private final Calls calls;
    private final Consumer<News> post;
    private final Gaze gaze;
    private long tick;
    private long revision = -1;

    SnapshotPoller(Calls calls, Consumer<News> post, Gaze gaze) {
        this.calls = calls;
        this.post = post;
        this.gaze = gaze;
    }

    @Override
    public void run() {
        try {
            while (!gaze.isOver()) {
                if (!asked()) {
                    gaze.pause(RETRY_MILLIS, gaze.turns());
                } else if (gaze.care() == Gaze.Care.LEAST) {
                    gaze.pause(BEHIND_MILLIS, gaze.turns());
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean asked() {
        try {
            SnapshotTool.Output snapshot = Results.read(calls.look("snapshot", arguments()), SnapshotTool.Output.class);
            tick = snapshot.tick();
            revision = snapshot.revision();
            post.accept(new News.Snapped(snapshot));
            snapshot.sessions().forEach(session -> gaze.turnTo(session.name()));
            return true;
        } catch (Refused refused) {
            broken(refused.refusal().message());
        } catch (RuntimeException failure) {
            broken(String.valueOf(failure.getMessage()));
        }
        return false;
    }

    /** The next supervisor counts ticks anew: everything is asked for again. */
    private void broken(String why) {
        tick = 0;
        revision = -1;
        post.accept(new News.Unreachable(why));
    }

    private ObjectNode arguments() {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        if (tick > 0) {
            arguments.put("tick", tick).put("revision", revision).put("timeout_seconds", WAIT_SECONDS);
        }
        return arguments;
    }
}
