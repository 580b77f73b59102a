package dev.paratui.git;

import java.nio.file.Path;
import java.util.Optional;

/** Whether a branch that conflicted with another has been merged with it. */
public final class Resolved {
    private final Repository repository;

    public Resolved(Repository repository) {
        this.repository = repository;
    }

    /** While it is the same, the session's branch has not moved, nor has the one for resolving by hand. Cheap. */
    public String stamp(String session, String branch) {
        Tips tips = new Tips(repository);
        return tips.stamp(branch) + " " + tips.stamp(ConflictTree.name(session));
    }

    /** Whether the branch is checked out, in the middle of nothing, and goes onto the target without a conflict. */
    public boolean holds(Path workTree, String branch, String target) {
        Optional<String> own = repository.tip(branch);
        boolean isAtRest = new WorktreeStates(repository).of(workTree, branch).isPresent();
        return isAtRest
                && own.isPresent()
                && repository
                        .tip(target)
                        .filter(tip -> new MergeTrial(repository.git()).merge(tip, own.get()) instanceof Verdict.Clean)
                        .isPresent();
    }
}
