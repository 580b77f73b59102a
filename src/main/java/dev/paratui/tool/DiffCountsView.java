package dev.paratui.tool;

import dev.paratui.model.DiffCounts;

/** How far a session's work tree is from its base; uncommitted and untracked work included. */
public record DiffCountsView(int files, int added, int deleted, int untracked, int ahead, int behind) {
    static DiffCountsView of(DiffCounts counts) {
        return new DiffCountsView(
                counts.files(), counts.added(), counts.deleted(), counts.untracked(), counts.ahead(), counts.behind());
    }
}
