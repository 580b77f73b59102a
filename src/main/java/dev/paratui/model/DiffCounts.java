package dev.paratui.model;

/**
 * How far a session's work tree is from its base.
 *
 * @param files changed files, uncommitted and untracked ones included
 * @param added lines added, -1 when unknown
 * @param untracked files git does not track yet; counted up to a cap
 * @param ahead commits on the branch that its base does not have
 * @param behind commits on the base branch that the session does not have
 */
public record DiffCounts(int files, int added, int deleted, int untracked, int ahead, int behind) {
    public static final DiffCounts NONE = new DiffCounts(0, 0, 0, 0, 0, 0);
}
