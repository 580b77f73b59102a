package dev.paratui.model;

import java.util.List;

/**
 * What changed in one file.
 *
 * @param status git's letter: A, M, D, R, C or T
 * @param added lines added; 0 for a binary file
 */
public record FileDiff(String path, String status, int added, int deleted, boolean binary, List<Hunk> hunks) {
    public FileDiff {
        hunks = List.copyOf(hunks);
    }
}
