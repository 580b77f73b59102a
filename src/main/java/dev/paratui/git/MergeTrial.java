package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.model.Code;
import dev.paratui.model.FileConflict;
import dev.paratui.model.LineRange;
import dev.paratui.model.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Merges two commits without any checkout; its verdict is the one that counts. */
final class MergeTrial {
    private final Git git;

    MergeTrial(Git git) {
        this.git = git.option("-c", "merge.conflictStyle=merge").within(Git.LONG);
    }

    Verdict merge(String ours, String theirs) {
        Completed merged = git.run("merge-tree", "--write-tree", "-z", ours, theirs);
        if (merged.exit() > 1) {
            throw new Refused(
                    Code.GIT, "these cannot be merged: " + GitWords.of(merged), "merge them by hand to see why");
        }
        List<String> fields = Git.fields(merged.out());
        return merged.succeeded()
                ? new Verdict.Clean(fields.get(0))
                : new Verdict.Conflict(conflicts(fields.get(0), fields.subList(1, fields.size())));
    }

    private List<FileConflict> conflicts(String tree, List<String> fields) {
        int gap = fields.indexOf("");
        Map<String, Map<String, String>> stages = stages(fields.subList(0, gap));
        Map<String, String> kinds = kinds(fields.subList(gap + 1, fields.size()));
        kinds.keySet().forEach(path -> stages.putIfAbsent(path, Map.of()));
        List<FileConflict> conflicts = new ArrayList<>();
        stages.forEach((path, sides) -> {
            String kind = kinds.getOrDefault(path, "content");
            boolean isPlain = kind.equals("content");
            Optional<String> blob = git.ask("rev-parse", "--verify", "--quiet", tree + ":" + path);
            List<LineRange> ranges = blob.map(merged -> ranges(sides, merged)).orElse(List.of());
            conflicts.add(new FileConflict(path, isPlain ? kindOf(sides) : kind, ranges));
        });
        return conflicts;
    }

    private List<LineRange> ranges(Map<String, String> sides, String merged) {
        return rangesOf(git, sides, merged);
    }

    static List<LineRange> rangesOf(Git git, Map<String, String> sides, String merged) {
        String ours = sides.get("2");
        String theirs = sides.get("3");
        return ours == null || theirs == null ? List.of() : new ConflictRanges(git).of(ours, theirs, merged);
    }

    /** Lines {@code mode id stage TAB path}, by path: the blob of each stage. */
    static Map<String, Map<String, String>> stages(List<String> lines) {
        Map<String, Map<String, String>> stages = new LinkedHashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            String[] words = line.substring(0, tab).split(" ");
            stages.computeIfAbsent(line.substring(tab + 1), path -> new TreeMap<>())
                    .put(words[2], words[1]);
        }
        return stages;
    }

    /** What kind of conflict the stages of a path mean. */
    static String kindOf(Map<String, String> sides) {
        boolean bothHaveIt = sides.containsKey("2") && sides.containsKey("3");
        if (!bothHaveIt && !sides.isEmpty()) {
            return "modify/delete";
        }
        return bothHaveIt && !sides.containsKey("1") ? "add/add" : "content";
    }

    /** Records of: how many paths, the paths, git's stable name of the conflict, its words. */
    private static Map<String, String> kinds(List<String> fields) {
        Map<String, String> kinds = new LinkedHashMap<>();
        int at = 0;
        while (at < fields.size()) {
            int paths = Integer.parseInt(fields.get(at));
            String type = fields.get(at + paths + 1);
            if (type.startsWith("CONFLICT")) {
                fields.subList(at + 1, at + 1 + paths).stream()
                        .limit(type.contains("rename") ? paths : 1)
                        .forEach(path -> kinds.putIfAbsent(path, kind(type)));
            }
            at += paths + 3;
        }
        return kinds;
    }

    private static String kind(String type) {
        String name = type.substring(type.indexOf('(') + 1, type.lastIndexOf(')'));
        return switch (name) {
            case "contents", "binary", "distinct modes" -> "content";
            case "file/directory" -> "directory";
            case "rename involved in collision" -> "rename/add";
            default -> name.contains("directory rename") ? "rename/directory" : name;
        };
    }
}
