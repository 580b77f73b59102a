package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.model.Code;
import dev.paratui.model.FileConflict;
import dev.paratui.model.LineRange;
import dev.paratui.model.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Merges commits without any checkout; its verdict is the one that counts, for landings and for the radar. */
final class MergeTrial {
    private final Git git;

    MergeTrial(Git git) {
        this.git = git.option("-c", "merge.conflictStyle=merge").within(Git.LONG);
    }

    /** Two commits; {@code theirs} comes to {@code ours}. */
    record Couple(String ours, String theirs) {}

    Verdict merge(String ours, String theirs) {
        Completed merged = git.run("merge-tree", "--write-tree", "-z", ours, theirs);
        if (merged.exit() > 1 || merged.output().length == 0) {
            throw new Refused(
                    Code.GIT, "these cannot be merged: " + GitWords.of(merged), "merge them by hand to see why");
        }
        List<String> fields = Git.fields(merged.out());
        Merged result = merged.succeeded()
                ? Merged.clean(fields.get(0))
                : Merged.read(fields.get(0), fields.subList(1, fields.size()), new Couple(ours, theirs));
        return verdicts(List.of(result)).get(0);
    }

    /** All of them by one run of git; empty when that stops before the last, as it does at one it cannot merge. */
    Optional<List<Verdict>> merge(List<Couple> couples) {
        StringBuilder input = new StringBuilder();
        couples.forEach(couple ->
                input.append(couple.ours()).append(' ').append(couple.theirs()).append('\n'));
        Completed merged = git.runReading(input.toString(), List.of("merge-tree", "--write-tree", "--stdin"));
        if (!merged.succeeded() || merged.outputCut()) {
            return Optional.empty();
        }
        List<Merged> results = Merged.readAll(Git.fields(merged.out()), couples);
        return results.size() == couples.size() ? Optional.of(verdicts(results)) : Optional.empty();
    }

    private List<Verdict> verdicts(List<Merged> results) {
        List<ConflictRanges.Sides> sides =
                results.stream().flatMap(merged -> merged.sides().stream()).toList();
        Map<ConflictRanges.Sides, List<LineRange>> ranges =
                sides.isEmpty() ? Map.of() : new ConflictRanges(git).of(sides);
        return results.stream().map(merged -> verdict(merged, ranges)).toList();
    }

    private static Verdict verdict(Merged merged, Map<ConflictRanges.Sides, List<LineRange>> ranges) {
        if (merged.isClean()) {
            return new Verdict.Clean(merged.tree());
        }
        List<FileConflict> files = new ArrayList<>();
        merged.files()
                .forEach((path, file) -> files.add(new FileConflict(
                        path,
                        file.kind(),
                        merged.sidesOf(path, file)
                                .map(sides -> ranges.getOrDefault(sides, List.of()))
                                .orElse(List.of()))));
        return new Verdict.Conflict(files);
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

    /** Where a file's sides disagree, of all files by the names of their merged blobs. */
    static Map<String, List<LineRange>> ranges(Git git, Map<String, Map<String, String>> stagesByMerged) {
        Map<String, ConflictRanges.Sides> sides = new HashMap<>();
        stagesByMerged.forEach((merged, stages) -> {
            if (stages.containsKey("2") && stages.containsKey("3")) {
                sides.put(
                        merged,
                        new ConflictRanges.Sides(stages.getOrDefault("2", ""), stages.getOrDefault("3", ""), merged));
            }
        });
        Map<ConflictRanges.Sides, List<LineRange>> found = new ConflictRanges(git).of(List.copyOf(sides.values()));
        Map<String, List<LineRange>> ranges = new HashMap<>();
        sides.forEach((merged, its) -> ranges.put(merged, found.getOrDefault(its, List.of())));
        return ranges;
    }
}
