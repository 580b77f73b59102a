package dev.paratui.ui.state;

import dev.paratui.tool.DiffTool;
import java.util.List;

/**
 * A session's diff as lines to scroll through.
 *
 * @param starts for each file the index of its first line
 * @param rows the same lines with old and new beside each other
 */
public record DiffText(
        String base,
        List<DiffTool.FileDiffView> files,
        List<Line> lines,
        List<Integer> starts,
        List<Row> rows,
        boolean isCut) {
    public static final int NONE = -1;

    /** What a line is. */
    public enum Kind {
        FILE,
        HUNK,
        ADDED,
        DELETED,
        SAME,
        NOTE
    }

    /**
     * One line.
     *
     * @param number in the new file, in the old one for a deleted line; 0 for none
     * @param before in the old file; 0 for none
     * @param partner the line that it took the place of, or that took its place; {@link #NONE}
     */
    public record Line(Kind kind, int number, int before, String text, int partner) {}

    /** Indexes of two lines side by side, either {@link #NONE}; a line that is on both sides is named twice. */
    public record Row(int left, int right) {
        /** The line that one is on in this row. */
        int line() {
            return right == NONE ? left : right;
        }

        boolean has(int line) {
            return left == line || right == line;
        }
    }

    public DiffText {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
        rows = List.copyOf(rows);
    }

    static DiffText of(DiffTool.Output diff) {
        return new DiffLines().of(diff);
    }

    /** The file that a line belongs to. */
    public int fileAt(int line) {
        int file = 0;
        while (file + 1 < starts.size() && starts.get(file + 1) <= line) {
            file++;
        }
        return file;
    }

    /** The row in which a line is seen. */
    public int rowOf(int line) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).has(line)) {
                return row;
            }
        }
        return 0;
    }

    /** The nearest line after or before it that begins a hunk; itself where there is none. */
    int hunkBeside(int line, int by) {
        int at = line + by;
        while (at >= 0 && at < lines.size() && lines.get(at).kind() != Kind.HUNK) {
            at += by;
        }
        return at >= 0 && at < lines.size() ? at : line;
    }

    /** What a comment on that line would be about. */
    public Review.Comment placeOf(int line) {
        Line at = lines.get(line);
        String path = files.isEmpty() ? "" : files.get(fileAt(line)).path();
        boolean isCode = at.kind() == Kind.ADDED || at.kind() == Kind.DELETED || at.kind() == Kind.SAME;
        return isCode
                ? new Review.Comment(path, at.kind(), at.number(), at.text(), "")
                : new Review.Comment(path, Kind.FILE, 0, "", "");
    }
}
