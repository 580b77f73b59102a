package dev.paratui.git;

import java.util.List;

/**
 * All that a work tree holds and git does not ignore, as one tree; its objects are in the quarantine.
 *
 * @param tree id of the tree
 * @param head the commit the work tree is at
 * @param untracked how many files git does not track yet, left out ones included
 * @param leftOut untracked files and folders that are too large to be looked into; folders end with {@code /}
 */
public record TreeSnapshot(String tree, String head, int untracked, List<String> leftOut) {
    public TreeSnapshot {
        leftOut = List.copyOf(leftOut);
    }
}
