package dev.paratui.model;

import java.util.List;

/**
 * What a landing would come to.
 *
 * @param tree id of the tree it would put on the target; empty on conflict
 */
public record LandingPreview(String tree, List<FileConflict> conflicts, String target, Strategy strategy) {
    public LandingPreview {
        conflicts = List.copyOf(conflicts);
    }

    public boolean isClean() {
        return conflicts.isEmpty();
    }
}
