package dev.paratui.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code git merge-tree} says of one merge.
 *
 * @param tree with conflict marks, when it is not clean
 * @param files those with a conflict, by path
 */
record Merged(String tree, boolean isClean, Map<String, Merged.File> files) {
    /**
     * A file on which the sides disagree.
     *
     * @param stages blobs by git's number of the stage: 1 common, 2 ours, 3 theirs
     */
    record File(String kind, Map<String, String> stages) {}

    static Merged clean(String tree) {
        return new Merged(tree, true, Map.of());
    }

    /** Reads the fields after the tree: stages, an empty one, records of messages. */
    static Merged read(String tree, List<String> fields, MergeTrial.Couple couple) {
        int gap = fields.indexOf("");
        Map<String, Map<String, String>> stages = new LinkedHashMap<>();
        MergeTrial.stages(fields.subList(0, gap))
                .forEach((path, sides) -> stages.computeIfAbsent(plain(path, couple), first -> new TreeMap<>())
                        .putAll(sides));
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds(fields.subList(gap + 1, fields.size()))
                .forEach((path, kind) -> kinds.putIfAbsent(plain(path, couple), kind));
        kinds.keySet().forEach(path -> stages.putIfAbsent(path, Map.of()));
        Map<String, File> files = new LinkedHashMap<>();
        stages.forEach((path, sides) -> {
            String kind = kinds.getOrDefault(path, "content");
            files.put(path, new File(kind.equals("content") ? MergeTrial.kindOf(sides) : kind, sides));
        });
        return new Merged(tree, false, files);
    }

    /** Reads the answer of a batch: before each merge whether it is clean, after each an empty field. */
    static List<Merged> readAll(List<String> fields, List<MergeTrial.Couple> couples) {
        List<Merged> all = new ArrayList<>();
        int at = 0;
        while (at + 2 < fields.size() && all.size() < couples.size()) {
            String tree = fields.get(at + 1);
            boolean isClean = fields.get(at).equals("1");
            int end = isClean ? at + 2 : endOf(fields, at + 2);
            all.add(isClean ? clean(tree) : read(tree, fields.subList(at + 2, end), couples.get(all.size())));
            at = end + 1;
        }
        return all;
    }

    /** Where a file and a folder want one name, git gives the file that of its side as well. */
    private static String plain(String path, MergeTrial.Couple couple) {
        return Stream.of("~" + couple.ours(), "~" + couple.theirs())
                .filter(path::endsWith)
                .findFirst()
                .map(end -> path.substring(0, path.length() - end.length()))
                .orElse(path);
    }

    /** What a conflict's lines are found from; none where one side has no file. */
    Optional<ConflictRanges.Sides> sidesOf(String path, File file) {
        Optional<String> ours = Optional.ofNullable(file.stages().get("2"));
        Optional<String> theirs = Optional.ofNullable(file.stages().get("3"));
        return ours.flatMap(one -> theirs.map(other -> new ConflictRanges.Sides(one, other, tree + ":" + path)));
    }

    List<ConflictRanges.Sides> sides() {
        return files.entrySet().stream()
                .flatMap(entry -> sidesOf(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static int endOf(List<String> fields, int from) {
        int at = from + fields.subList(from, fields.size()).indexOf("") + 1;
        while (isCount(fields.get(at))) {
            at += Integer.parseInt(fields.get(at)) + 3;
        }
        return at;
    }

    /** Records of: how many paths, the paths, git's stable name of the conflict, its words. */
    private static Map<String, String> kinds(List<String> fields) {
        Map<String, String> kinds = new LinkedHashMap<>();
        int at = 0;
        while (at < fields.size() && isCount(fields.get(at))) {
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

    /** After the last record git may give advice, as on submodules. */
    private static boolean isCount(String field) {
        return !field.isEmpty() && field.chars().allMatch(Character::isDigit);
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
