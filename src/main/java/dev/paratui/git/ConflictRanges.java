package dev.paratui.git;

import dev.paratui.model.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a file's two sides disagree, from the marks that a merge leaves in it. */
final class ConflictRanges {
    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

    private final Git git;

    ConflictRanges(Git git) {
        this.git = git;
    }

    /** Lines as each side counts them; a side that has nothing there has no range. */
    List<LineRange> of(String ours, String theirs, String merged) {
        List<LineRange> marked = marked(git.value("cat-file", "blob", merged));
        List<Shift> toOurs = shifts(ours, merged);
        List<Shift> toTheirs = shifts(theirs, merged);
        return marked.stream()
                .map(range -> counted(range, range.side().equals("ours") ? toOurs : toTheirs))
                .toList();
    }

    /** The ranges between the marks, in lines of the merged file. */
    static List<LineRange> marked(String merged) {
        List<LineRange> ranges = new ArrayList<>();
        String side = "";
        int from = 0;
        int line = 0;
        for (String text : merged.split("\n", -1)) {
            line++;
            String next = sideAfter(text, side);
            if (!next.equals(side)) {
                if (!side.isEmpty() && line > from) {
                    ranges.add(new LineRange(side, from, line - 1));
                }
                side = next;
                from = line + 1;
            }
        }
        return ranges;
    }

    private static String sideAfter(String line, String side) {
        return switch (side) {
            case "" -> line.startsWith("<<<<<<< ") ? "ours" : side;
            case "ours" -> line.stripTrailing().equals("=======") ? "theirs" : side;
            default -> line.startsWith(">>>>>>> ") ? "" : side;
        };
    }

    private List<Shift> shifts(String sideBlob, String merged) {
        String diff =
                git.value("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--text", "-U0", sideBlob, merged);
        List<Shift> shifts = new ArrayList<>();
        for (String line : diff.split("\n")) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                int added = count(hunk.group(3));
                shifts.add(
                        new Shift(Integer.parseInt(hunk.group(2)) + Math.max(1, added), added - count(hunk.group(1))));
            }
        }
        return shifts;
    }

    private static int count(@org.jspecify.annotations.Nullable String group) {
        return group == null ? 1 : Integer.parseInt(group);
    }

    private static LineRange counted(LineRange range, List<Shift> shifts) {
        int back = shifts.stream()
                .filter(shift -> shift.from() <= range.from())
                .mapToInt(Shift::lines)
                .sum();
        return new LineRange(range.side(), Math.max(1, range.from() - back), Math.max(1, range.to() - back));
    }

    /** From this line on, the merged file is so many lines ahead of the side. */
    private record Shift(int from, int lines) {}
}
