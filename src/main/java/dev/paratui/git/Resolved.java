package dev.paratui.git;

import java.nio.file.Path;

/** Whether a branch that conflicted with another has been merged with it. */
public final class Resolved {
    private final Repository repository;

    public Resolved(Repository repository) {
        this.repository = repository;
    }

    /** The branch's commit; empty when it is gone. */
    public String tip(String branch) {
        return repository.tip(branch).orElse("");
    }

    /** Whether the branch is checked out, in the middle of nothing, and goes onto the target without a conflict. */
    public boolean holds(Path workTree, String branch, String target) {
        boolean isAtRest = new WorktreeStates(repository).of(workTree, branch).isPresent();
        return isAtRest
                && repository
                        .tip(target)
                        .filter(tip ->
                                new MergeTrial(repository.git()).merge(tip, tip(branch)) instanceof Verdict.Clean)
                        .isPresent();
    }
}
