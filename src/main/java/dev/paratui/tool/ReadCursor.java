package dev.paratui.tool;

import java.util.List;

/**
 * A place in a pane's text, known by the last lines before it.
 *
 * <p>A pane has no line numbers that last: its history is cut at the top and its screen is drawn anew. What stood
 * last is found
 * again instead.
 */
final class ReadCursor {
    /** A cursor is made of so many lines, or of all when there are fewer. */
    static final int LINES = 3;

    private ReadCursor() {}

    /** The place after the last line. */
    static String at(List<String> lines) {
        return markOf(lines, lines.size());
    }

    /** What stands after the place; everything when it is not found any more. */
    static List<String> after(List<String> lines, String cursor) {
        for (int end = lines.size(); end > 0; end--) {
            if (markOf(lines, end).equals(cursor)) {
                return lines.subList(end, lines.size());
            }
        }
        return lines;
    }

    private static String markOf(List<String> lines, int end) {
        List<String> last = lines.subList(Math.max(0, end - LINES), end);
        return Integer.toHexString(last.hashCode()) + "-"
                + Integer.toHexString(String.join("\n", last).length());
    }
}
