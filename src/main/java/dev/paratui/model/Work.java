package dev.paratui.model;

/**
 * The git side of a session.
 *
 * @param branch short name of its branch
 * @param worktree absolute path of its work tree
 */
public record Work(String branch, Base base, String worktree) {
    public Work from(Base newBase) {
        return new Work(branch, newBase, worktree);
    }

    public Work onBranch(String newBranch) {
        return new Work(newBranch, base, worktree);
    }
}
