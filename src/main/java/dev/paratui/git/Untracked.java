package dev.paratui.git;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that git does not track and does not ignore; folders and files too large to be looked into are left out. */
final class Untracked {
    private final Limits limits;

    Untracked(Limits limits) {
        this.limits = limits;
    }

    Found look(Git git, Path workTree) {
        List<String> paths = git.fields("ls-files", "--others", "--exclude-standard", "-z");
        long bytes = paths.stream()
                .map(path -> workTree.resolve(path).toFile())
                .mapToLong(File::length)
                .sum();
        if (paths.size() <= limits.files() && bytes <= limits.bytes()) {
            return new Found(paths.size(), List.of());
        }
        Folder root = new Folder();
        paths.forEach(path ->
                root.add(path.split("/"), 0, workTree.resolve(path).toFile().length()));
        List<String> leftOut = new ArrayList<>();
        prune(root, "", leftOut);
        return new Found(paths.size(), leftOut);
    }

    /** Leaves out the deepest parts that are too large, largest first, until the rest is small enough. */
    private void prune(Folder folder, String prefix, List<String> leftOut) {
        folder.inside.forEach((name, child) -> {
            if (isTooLarge(child)) {
                String path = prefix + name;
                int before = leftOut.size();
                prune(child, path + "/", leftOut);
                folder.files -= child.pruned();
                folder.bytes -= child.prunedBytes();
                if (isTooLarge(child)) {
                    leftOut.subList(before, leftOut.size()).clear();
                    leftOut.add(child.inside.isEmpty() ? path : path + "/");
                    folder.files -= child.files;
                    folder.bytes -= child.bytes;
                }
            }
        });
    }

    private boolean isTooLarge(Folder folder) {
        return folder.files > limits.files() || folder.bytes > limits.bytes();
    }

    /** @param leftOut paths from the top of the work tree; folders end with {@code /} */
    record Found(int count, List<String> leftOut) {}

    /** How much untracked work is still looked at, in any one place. */
    record Limits(int files, long bytes) {
        static final Limits DEFAULT = new Limits(2_000, 32L * 1024 * 1024);
    }

    /** A file or folder with the sum of what is inside. */
    private static final class Folder {
        private final Map<String, Folder> inside = new TreeMap<>();
        private int files;
        private long bytes;
        private int allFiles;
        private long allBytes;

        void add(String[] names, int depth, long size) {
            files++;
            bytes += size;
            allFiles++;
            allBytes += size;
            if (depth < names.length) {
                inside.computeIfAbsent(names[depth], name -> new Folder()).add(names, depth + 1, size);
            }
        }

        int pruned() {
            return allFiles - files;
        }

        long prunedBytes() {
            return allBytes - bytes;
        }
    }
}
