package dev.paratui.ui.state;

import dev.paratui.tool.PaneFrameTool;
import java.util.List;
import java.util.Optional;

/**
 * The newest look at the selected session's pane.
 *
 * @param session whose pane it is; empty before the first look
 * @param back by how many lines the person has scrolled up
 * @param problem why there is no look, in words; may be empty
 */
public record Preview(Optional<String> session, List<String> lines, int back, String problem) {
    public static final Preview NONE = new Preview(Optional.empty(), List.of(), 0, "");

    public Preview {
        lines = List.copyOf(lines);
    }

    Preview framed(String name, PaneFrameTool.Output frame) {
        if (frame.same()) {
            return this;
        }
        return new Preview(Optional.of(name), trimmed(frame.lines()), isOf(name) ? back : 0, "");
    }

    Preview failed(String name, String why) {
        return new Preview(Optional.of(name), List.of(), 0, why);
    }

    Preview scrolled(int by, int rows) {
        int most = Math.max(0, lines.size() - rows);
        return new Preview(session, lines, Math.max(0, Math.min(most, back + by)), problem);
    }

    public boolean isOf(String name) {
        return session.filter(name::equals).isPresent();
    }

    /** Empty lines below what a program wrote would push that out of a small preview. */
    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
