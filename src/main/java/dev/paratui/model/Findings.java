package dev.paratui.model;

import java.util.List;
import java.util.Optional;

/**
 * What has come of an entry of the train so far.
 *
 * @param commit on the target, once landed
 * @param reason why it stopped or is held, in words for people; with {@code hint}, the way forward
 */
public record Findings(
        Optional<String> commit, List<FileConflict> conflicts, Optional<CheckRun> check, String reason, String hint) {
    public static final Findings NONE = new Findings(Optional.empty(), List.of(), Optional.empty(), "", "");

    public Findings {
        conflicts = List.copyOf(conflicts);
    }

    public Findings because(String newReason, String newHint) {
        return new Findings(commit, conflicts, check, newReason, newHint);
    }

    public Findings conflicting(List<FileConflict> files) {
        return new Findings(commit, files, check, reason, hint);
    }

    public Findings checked(Optional<CheckRun> run) {
        return new Findings(commit, conflicts, run, reason, hint);
    }

    /** It is on the target; what was in its way is no more. */
    public Findings landed(String newCommit) {
        return new Findings(Optional.of(newCommit), List.of(), check, "", "");
    }
}
