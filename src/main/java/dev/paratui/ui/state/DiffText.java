package dev.paratui.ui.state;

import dev.paratui.tool.DiffTool;
import java.util.ArrayList;
import java.util.List;

/**
 * A session's diff as lines to scroll through.
 *
 * @param starts for each file the index of its first line
 */
public record DiffText(
        String base, List<DiffTool.FileDiffView> files, List<Line> lines, List<Integer> starts, boolean isCut) {
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
     */
    public record Line(Kind kind, int number, String text) {}

    public DiffText {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
    }

    static DiffText of(DiffTool.Output diff) {
        List<Line> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (DiffTool.FileDiffView file : diff.files()) {
            starts.add(lines.size());
            lines.add(new Line(Kind.FILE, 0, file.path()));
            if (file.binary()) {
                lines.add(new Line(Kind.NOTE, 0, "a binary file"));
            }
            file.hunks().forEach(hunk -> addHunk(hunk, lines));
            lines.add(new Line(Kind.NOTE, 0, ""));
        }
        if (diff.truncated()) {
            lines.add(new Line(Kind.NOTE, 0, "… cut off here; para diff shows all of it"));
        }
        return new DiffText(diff.base().branch(), diff.files(), lines, starts, diff.truncated());
    }

    /** The file that a line belongs to. */
    public int fileAt(int line) {
        int file = 0;
        while (file + 1 < starts.size() && starts.get(file + 1) <= line) {
            file++;
        }
        return file;
    }

    private static void addHunk(DiffTool.HunkView hunk, List<Line> lines) {
        lines.add(new Line(Kind.HUNK, 0, hunk.header()));
        int before = numberAfter(hunk.header(), '-');
        int after = numberAfter(hunk.header(), '+');
        for (String line : hunk.lines()) {
            String text = line.isEmpty() ? "" : line.substring(1);
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '+' -> lines.add(new Line(Kind.ADDED, after++, text));
                case '-' -> lines.add(new Line(Kind.DELETED, before++, text));
                case '\\' -> lines.add(new Line(Kind.NOTE, 0, text.strip()));
                default -> {
                    lines.add(new Line(Kind.SAME, after++, text));
                    before++;
                }
            }
        }
    }

    private static int numberAfter(String header, char sign) {
        int at = header.indexOf(sign) + 1;
        int number = 0;
        while (at > 0 && at < header.length() && Character.isDigit(header.charAt(at))) {
            number = Math.min(number * 10 + header.charAt(at) - '0', 100_000_000);
            at++;
        }
        return number;
    }
}
