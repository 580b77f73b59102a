package dev.paratui.model;

import java.time.Instant;
import java.util.List;

/**
 * How two sides go together, as last tried.
 *
 * @param a a session; {@code theirs} in the ranges of the files
 * @param b another session, or {@code @branch} of the target; {@code ours} in the ranges
 * @param source how it is known: {@code merge} tried, {@code paths} have nothing in common, {@code none}
 * @param reason why it is not known, or known in part only; may be empty
 * @param at when it was found to be so
 */
public record Meeting(
        String a, String b, Agreement agreement, List<FileConflict> files, String source, String reason, Instant at) {
    /** What a branch is marked with among names of sessions. */
    public static final String BRANCH = "@";

    public Meeting {
        files = List.copyOf(files);
    }

    public static Meeting unknown(String a, String b, String reason, Instant at) {
        return new Meeting(a, b, Agreement.UNKNOWN, List.of(), "none", reason, at);
    }

    public static String branch(String target) {
        return BRANCH + target;
    }

    public boolean isConflict() {
        return agreement == Agreement.CONFLICT;
    }

    public boolean isWithBranch() {
        return b.startsWith(BRANCH);
    }

    public boolean isOf(String side) {
        return a.equals(side) || b.equals(side);
    }

    /** The side that is not this one. */
    public String other(String side) {
        return a.equals(side) ? b : a;
    }

    /** Whether the same is so, however it was found and when. */
    public boolean agreesWith(Meeting later) {
        return agreement == later.agreement && files.equals(later.files) && reason.equals(later.reason);
    }
}
