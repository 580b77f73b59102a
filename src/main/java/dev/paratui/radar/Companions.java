package dev.paratui.radar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which files are usually changed together, told from history. */
public final class Companions {
    /** A change of so many files says nothing of any two of them. */
    private static final int MAX_FILES = 50;

    private static final int LEAST_TOGETHER = 2;
    private static final double LEAST_SHARE = 0.4;
    private static final int MAX_SHOWN = 50;

    private Companions() {}

    /**
     * A file that will probably be changed as well.
     *
     * @param with the planned file
     * @param together how many changes were to both
     * @param changes how many changes were to the planned file
     */
    public record Companion(String path, String with, int together, int changes) {
        double share() {
            return (double) together / changes;
        }
    }

    /**
     * @param history the files of each change
     * @param planned files, or folders: then all that is under them counts as planned
     */
    public static List<Companion> of(Collection<List<String>> history, Collection<String> planned) {
        Map<String, Companion> best = new HashMap<>();
        for (String path : Set.copyOf(planned)) {
            for (Companion found : of(history, path)) {
                boolean isPlanned = planned.stream().anyMatch(other -> isIn(found.path(), other));
                if (!isPlanned) {
                    best.merge(found.path(), found, (one, other) -> one.share() >= other.share() ? one : other);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((Companion found) -> -found.share())
                        .thenComparing(Companion::path))
                .limit(MAX_SHOWN)
                .toList();
    }

    /** Whether a path is this file, or in this folder. */
    public static boolean isIn(String path, String fileOrFolder) {
        String plain = fileOrFolder.endsWith("/") ? fileOrFolder.substring(0, fileOrFolder.length() - 1) : fileOrFolder;
        return plain.isEmpty() || plain.equals(".") || path.equals(plain) || path.startsWith(plain + "/");
    }

    private static List<Companion> of(Collection<List<String>> history, String planned) {
        Map<String, Integer> together = new HashMap<>();
        int changes = 0;
        for (List<String> files : history) {
            if (files.size() <= MAX_FILES && files.stream().anyMatch(file -> isIn(file, planned))) {
                changes++;
                Set.copyOf(files).forEach(file -> together.merge(file, 1, Integer::sum));
            }
        }
        List<Companion> found = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : together.entrySet()) {
            Companion companion = new Companion(entry.getKey(), planned, entry.getValue(), changes);
            if (companion.together() >= LEAST_TOGETHER && companion.share() >= LEAST_SHARE) {
                found.add(companion);
            }
        }
        return found;
    }
}
