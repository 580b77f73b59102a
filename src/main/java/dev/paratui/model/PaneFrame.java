package dev.paratui.model;

import java.util.List;

/**
 * A pane as it looks now.
 *
 * @param lines with SGR colour sequences; to be parsed, never shown raw
 * @param cursorColumn and {@code cursorRow} from 0; -1 when there is no cursor
 */
public record PaneFrame(List<String> lines, PaneSize size, int cursorColumn, int cursorRow) {
    public static final PaneFrame NONE = new PaneFrame(List.of(), new PaneSize(0, 0), -1, -1);

    public PaneFrame {
        lines = List.copyOf(lines);
    }

    public boolean isNothing() {
        return lines.isEmpty();
    }
}
