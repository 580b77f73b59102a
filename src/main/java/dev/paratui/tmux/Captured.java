package dev.paratui.tmux;

import dev.paratui.model.PaneSize;
import java.util.List;

/**
 * What a pane shows.
 *
 * @param lines with SGR sequences, one style running on from line to line; from outside: to be parsed, never shown raw
 * @param historyLines how many of the lines are above the screen
 * @param cursor on the screen; empty lines below the last text count
 */
public record Captured(
        List<String> lines, int historyLines, PaneSize size, Cursor cursor, boolean alternateScreen, boolean dead) {
    public Captured {
        lines = List.copyOf(lines);
    }

    /** Counted from 0, in cells of the screen. */
    public record Cursor(int column, int row, boolean visible) {}
}
