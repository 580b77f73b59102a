package dev.paratui.git;

import java.util.ArrayList;
import java.util.List;

/**
 * A changed file with its lines counted.
 *
 * @param path where it is now
 * @param binary whether lines cannot be counted; then both counts are 0
 */
record Numstat(String path, int added, int deleted, boolean binary) {

    /** Reads {@code --numstat -z}: counts and path in one field, or counts, old and new path in three. */
    static List<Numstat> parse(List<String> fields) {
        List<Numstat> stats = new ArrayList<>();
        int at = 0;
        while (at < fields.size()) {
            String[] words = fields.get(at).split("\t", 3);
            if (words.length < 3) {
                throw new IllegalStateException("no counts: " + fields.get(at));
            }
            boolean isRename = words[2].isEmpty();
            stats.add(of(words, isRename ? fields.get(at + 2) : words[2]));
            at += isRename ? 3 : 1;
        }
        return stats;
    }

    private static Numstat of(String[] words, String path) {
        boolean binary = words[0].equals("-");
        return new Numstat(
                path, binary ? 0 : Integer.parseInt(words[0]), binary ? 0 : Integer.parseInt(words[1]), binary);
    }
}
