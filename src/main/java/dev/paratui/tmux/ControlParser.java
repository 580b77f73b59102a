package dev.paratui.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads control mode line by line: replies to commands, and notifications between them.
 *
 * <p>A reply ends only with the very time, number and flags it began with, since pane text may look like protocol.
 */
final class ControlParser {
    private static final String OURS = " 1";

    private Optional<String> open = Optional.empty();
    private List<String> lines = new ArrayList<>();

    /** What the line completes, if anything. */
    Optional<Heard> line(String line) {
        if (open.isPresent()) {
            return inside(line, open.get());
        }
        if (line.startsWith("%begin ")) {
            open = Optional.of(line.substring("%begin ".length()));
            lines = new ArrayList<>();
            return Optional.empty();
        }
        return Optional.of(new Notification(line));
    }

    private Optional<Heard> inside(String line, String guard) {
        boolean isError = line.equals("%error " + guard);
        if (!isError && !line.equals("%end " + guard)) {
            lines.add(line);
            return Optional.empty();
        }
        open = Optional.empty();
        // Flags 0 are commands that we did not send, such as the one that attached us.
        return Optional.of(new Reply(guard.endsWith(OURS), isError, List.copyOf(lines)));
    }

    /** Something tmux said. */
    sealed interface Heard {}

    /** The answer to a command; answers come in the order of the commands. */
    record Reply(boolean isToUs, boolean isError, List<String> lines) implements Heard {}

    /** Something that happened. */
    record Notification(String line) implements Heard {}
}
