package dev.paratui.git;

import dev.paratui.model.LineRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where files' two sides disagree, from the marks that a merge leaves in them.
 *
 * <p>For all files at once: their blobs are put into trees of their own, so that one diff tells of all.
 */
final class ConflictRanges {
    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
    private static final String FILE = "diff --git a/";

    private final Git git;

    ConflictRanges(Git git) {
        this.git = git;
    }

    /**
     * One file.
     *
     * @param ours blob of the one side, like {@code theirs}
     * @param merged blob with the marks, by id or as {@code tree:path}
     */
    record Sides(String ours, String theirs, String merged) {}

    /** Lines as each side counts them; a side that has nothing there has no range, nor has what is no text. */
    Map<Sides, List<LineRange>> of(List<Sides> files) {
        Map<String, Blobs.Blob> blobs =
                new Blobs(git).of(files.stream().map(Sides::merged).toList());
        Map<Sides, List<LineRange>> marked = new LinkedHashMap<>();
        Map<Sides, String> ids = new HashMap<>();
        for (Sides file : files) {
            Optional<Blobs.Blob> blob = Optional.ofNullable(blobs.get(file.merged()));
            List<LineRange> ranges = blob.map(found -> marked(found.text())).orElse(List.of());
            if (!ranges.isEmpty()) {
                marked.put(file, ranges);
                ids.put(file, blob.map(Blobs.Blob::id).orElseThrow());
            }
        }
        return marked.isEmpty() ? Map.of() : counted(marked, ids);
    }

    private Map<Sides, List<LineRange>> counted(Map<Sides, List<LineRange>> marked, Map<Sides, String> ids) {
        List<Sides> files = List.copyOf(marked.keySet());
        List<String> trees = trees(List.of(
                files.stream().map(Sides::ours).toList(),
                files.stream().map(Sides::theirs).toList(),
                files.stream().map(file -> ids.getOrDefault(file, "")).toList()));
        Map<Integer, List<Shift>> toOurs = shifts(trees.get(0), trees.get(2));
        Map<Integer, List<Shift>> toTheirs = shifts(trees.get(1), trees.get(2));
        Map<Sides, List<LineRange>> counted = new HashMap<>();
        for (int at = 0; at < files.size(); at++) {
            List<Shift> ours = toOurs.getOrDefault(at, List.of());
            List<Shift> theirs = toTheirs.getOrDefault(at, List.of());
            List<LineRange> ranges = marked.getOrDefault(files.get(at), List.of());
            counted.put(
                    files.get(at),
                    ranges.stream()
                            .map(range -> counted(range, range.side().equals("ours") ? ours : theirs))
                            .toList());
        }
        return counted;
    }

    /** The ranges between the marks, in lines of the merged file. */
    static List<LineRange> marked(String merged) {
        if (!merged.contains("<<<<<<< ")) {
            return List.of();
        }
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

    /** One tree for each list of blobs, whose files are named by their number. */
    private List<String> trees(List<List<String>> lists) {
        StringBuilder input = new StringBuilder();
        for (List<String> blobs : lists) {
            for (int at = 0; at < blobs.size(); at++) {
                input.append("100644 blob ").append(blobs.get(at)).append('\t').append(String.format("%08d", at));
                input.append('\0');
            }
            input.append('\0');
        }
        return git.runReading(input.toString(), List.of("mktree", "-z", "--batch"))
                .orFail()
                .out()
                .lines()
                .toList();
    }

    private Map<Integer, List<Shift>> shifts(String side, String merged) {
        String diff = Git.value(git.run(
                        "diff-tree",
                        "-p",
                        "-U0",
                        "--text",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--no-color",
                        side,
                        merged)
                .orFail());
        Map<Integer, List<Shift>> shifts = new HashMap<>();
        int file = -1;
        for (String line : diff.split("\n")) {
            if (line.startsWith(FILE)) {
                file = Integer.parseInt(line.substring(FILE.length(), FILE.length() + 8));
            }
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                int added = count(hunk.group(3));
                int from = Integer.parseInt(hunk.group(2)) + Math.max(1, added);
                shifts.computeIfAbsent(file, none -> new ArrayList<>())
                        .add(new Shift(from, added - count(hunk.group(1))));
            }
        }
        return shifts;
    }

    private static int count(@Nullable String group) {
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
