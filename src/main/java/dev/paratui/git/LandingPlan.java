package dev.paratui.git;

import dev.paratui.model.Deletions;
import java.util.List;
import java.util.Optional;

/**
 * What is to be landed, where and how.
 *
 * @param name under which the prepared commit is kept: the session's or entry's
 * @param branch what lands
 * @param target the local branch that moves
 * @param strategy {@code squash}, {@code merge} or {@code rebase}
 * @param message of the new commit; without one, made from what lands
 * @param files that land; empty: all that the branch has
 * @param deletions how many files it may delete
 */
public record LandingPlan(
        String name,
        String branch,
        String target,
        String strategy,
        Optional<String> message,
        List<String> files,
        Deletions deletions) {
    public LandingPlan {
        files = List.copyOf(files);
    }

    /** All that the branch has. */
    public LandingPlan(String name, String branch, String target, String strategy, Optional<String> message) {
        this(name, branch, target, strategy, message, List.of(), Deletions.FEW);
    }
}
