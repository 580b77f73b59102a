package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Refusal;
import dev.paratui.tool.PaneFrameTool;
import dev.paratui.tool.SnapshotTool;
import java.util.List;

/** Something that came from elsewhere than the person. */
public sealed interface News {
    /** What is so now. */
    record Snapped(SnapshotTool.Output snapshot) implements News {}

    /** The supervisor cannot be reached. */
    record Unreachable(String why) implements News {}

    /** A look at a session's pane. */
    record Framed(String session, PaneFrameTool.Output frame) implements News {}

    /** There is no pane to look at. */
    record NoFrame(String session, String why) implements News {}

    /** A tool has answered. */
    record Answered(Action.Call call, JsonNode result) implements News {}

    /** A tool has refused, or could not be reached. */
    record Denied(Action.Call call, Refusal refusal) implements News {}

    /** A program that had the terminal has ended badly. */
    record Ended(String program, int exit) implements News {}

    /** The folders that a typed path may become. */
    record Browsed(String typed, List<Folder> folders) implements News {
        public Browsed {
            folders = List.copyOf(folders);
        }
    }

    /**
     * A folder, for somebody who looks for a repository.
     *
     * @param path as it would be typed, with a slash at its end
     */
    record Folder(String path, boolean isRepository) {}

    /** There is no repository to be opened at a typed path. */
    record NotOpened(String typed, Refusal refusal) implements News {}

    /** The person has written that in their editor. */
    record Composed(String text) implements News {}

    /** The person is back from a pane. */
    record Returned(String session, int exit) implements News {}
}
