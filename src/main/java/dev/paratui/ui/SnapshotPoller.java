package dev.paratui.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Refused;
import dev.paratui.tool.SnapshotTool;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Results;

/** Asks what is so, over and over; the supervisor answers when something is new. */
final class SnapshotPoller implements Runnable {
    private static final int WAIT_SECONDS = 50;
    private static final long RETRY_MILLIS = 700;

    private final Calls calls;
    private final Post post;
    private final Gaze gaze;
    private long tick;
    private long revision = -1;

    SnapshotPoller(Calls calls, Post post, Gaze gaze) {
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
            post.put(new News.Snapped(snapshot));
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
        post.put(new News.Unreachable(why));
    }

    private ObjectNode arguments() {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        if (tick > 0) {
            arguments.put("tick", tick).put("revision", revision).put("timeout_seconds", WAIT_SECONDS);
        }
        return arguments;
    }
}
