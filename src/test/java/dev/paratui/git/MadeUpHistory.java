package dev.paratui.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A history of merges with edits, renames of files and folders, deletions and additions, for git's fast-import. */
final class MadeUpHistory {
    private static final int FOLDERS = 6;
    private static final int FILES = 6;
    private static final int LINES = 12;

    private final Random random;
    private final int merges;
    private final StringBuilder stream = new StringBuilder();
    private final List<Map<String, String>> trunk = new ArrayList<>();
    private int marks;

    MadeUpHistory(int seed, int merges) {
        this.random = new Random(seed);
        this.merges = merges;
    }

    /** Every merge is of the trunk and a branch that left it up to eight commits before. */
    String stream() {
        Map<String, String> first = new TreeMap<>();
        for (int folder = 0; folder < FOLDERS; folder++) {
            for (int file = 0; file < FILES; file++) {
                first.put("d" + folder + "/f" + file, text(folder + "." + file));
            }
        }
        List<Integer> commits = new ArrayList<>();
        commits.add(commit("trunk", List.of(), first));
        trunk.add(first);
        for (int i = 0; i < merges; i++) {
            int from = Math.max(0, trunk.size() - 1 - random.nextInt(8));
            int branch = commit("branch", List.of(commits.get(from)), changed(trunk.get(from)));
            int tip = commits.get(commits.size() - 1);
            Map<String, String> next = changed(trunk.get(trunk.size() - 1));
            commits.add(commit("trunk", List.of(tip, branch), next));
            trunk.add(next);
        }
        return stream.toString();
    }

    private int commit(String ref, List<Integer> parents, Map<String, String> files) {
        stream.append("commit refs/heads/").append(ref).append('\n');
        stream.append("mark :").append(++marks).append('\n');
        stream.append("committer T <t@example.org> ")
                .append(1_600_000_000 + marks)
                .append(" +0000\n");
        blob("commit " + marks);
        for (int i = 0; i < parents.size(); i++) {
            stream.append(i == 0 ? "from :" : "merge :").append(parents.get(i)).append('\n');
        }
        stream.append("deleteall\n");
        files.forEach((path, text) -> {
            stream.append("M 100644 inline ").append(path).append('\n');
            blob(text);
        });
        return marks;
    }

    private void blob(String text) {
        stream.append("data ")
                .append(text.getBytes(StandardCharsets.UTF_8).length)
                .append('\n');
        stream.append(text).append('\n');
    }

    private Map<String, String> changed(Map<String, String> before) {
        Map<String, String> after = new TreeMap<>(before);
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(after);
        }
        return after;
    }

    private void change(Map<String, String> files) {
        List<String> paths = new ArrayList<>(files.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        String folder = path.substring(0, path.indexOf('/'));
        String fresh = Integer.toString(random.nextInt(1_000), 36);
        int kind = random.nextInt(20);
        if (kind < 13) {
            files.put(path, edited(files.getOrDefault(path, "")));
        } else if (kind < 15) {
            files.put(folder + "/n" + fresh, text(fresh));
        } else if (kind < 17) {
            files.put(folder + "/r" + fresh, files.getOrDefault(path, ""));
            files.remove(path);
        } else if (kind < 18 && paths.size() > FILES) {
            files.remove(path);
        } else {
            paths.stream().filter(other -> other.startsWith(folder + "/")).forEach(other -> {
                files.put("m" + fresh + other.substring(folder.length()), files.getOrDefault(other, ""));
                files.remove(other);
            });
        }
    }

    private String edited(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        int at = random.nextInt(lines.size());
        lines.set(at, "edited " + random.nextInt(1_000));
        if (random.nextInt(4) == 0) {
            lines.addAll(at, Collections.nCopies(2, "inserted " + random.nextInt(1_000)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String text(String seed) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append("line ").append(line).append(" of ").append(seed).append('\n');
        }
        return text.toString();
    }
}
