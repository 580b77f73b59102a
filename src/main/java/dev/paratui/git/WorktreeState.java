package dev.paratui.git;

import java.util.Optional;

/**
 * What is so about a session's work tree and branch.
 *
 * @param branch the branch it is on instead, for {@link Kind#OTHER_BRANCH}
 * @param midway what git has begun there, for {@link Kind#MIDWAY}
 */
public record WorktreeState(Kind kind, Optional<String> branch, Optional<Midway> midway) {
    /** The named states; all but the first have a way back. */
    public enum Kind {
        PRESENT,
        WORKTREE_GONE,
        BRANCH_GONE,
        DETACHED,
        OTHER_BRANCH,
        MIDWAY
    }

    static WorktreeState of(Kind kind) {
        return new WorktreeState(kind, Optional.empty(), Optional.empty());
    }

    static WorktreeState on(String otherBranch) {
        return new WorktreeState(Kind.OTHER_BRANCH, Optional.of(otherBranch), Optional.empty());
    }

    static WorktreeState in(Midway midway) {
        return new WorktreeState(Kind.MIDWAY, Optional.empty(), Optional.of(midway));
    }

    public boolean isPresent() {
        return kind == Kind.PRESENT;
    }
}
