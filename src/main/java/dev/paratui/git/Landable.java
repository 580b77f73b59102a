package dev.paratui.git;

import java.util.List;

/**
 * All that a strategy may know.
 *
 * @param old the target's commit
 * @param tip the session's commit
 * @param commits of the session that the target lacks, oldest first, without merges
 * @param person who lands it
 */
record Landable(LandingPlan plan, String old, String tip, List<Authored> commits, Signature person) {
    Landable {
        commits = List.copyOf(commits);
    }

    /** A commit's author and message. */
    record Authored(Signature author, String message) {
        String subject() {
            return message.strip().lines().findFirst().orElse("");
        }
    }
}
