package dev.paratui.git;

import java.util.Optional;

/**
 * Which part of a diff is wanted.
 *
 * @param path only this file or folder
 * @param statOnly counts without hunks
 * @param maxLines lines of hunks after which the rest is cut off
 */
public record DiffScope(Optional<String> path, boolean statOnly, int maxLines) {
    public static final DiffScope ALL = new DiffScope(Optional.empty(), false, 20_000);
}
