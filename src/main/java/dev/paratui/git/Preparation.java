package dev.paratui.git;

import dev.paratui.model.FileConflict;
import java.util.List;

/** What came of preparing a landing. */
public sealed interface Preparation {
    /**
     * The new commit is there, kept by a ref, and waits to be published.
     *
     * @param old the target's commit on which it was built
     * @param tip the session's commit that it lands
     * @param commit what the target becomes
     */
    record Prepared(String name, String target, String old, String tip, String commit) implements Preparation {}

    /** A hook of the user's does not let it pass; nothing was touched. */
    record Blocked(String reason, String hint) implements Preparation {}

    /** Target and session disagree on these files; nothing was touched. */
    record Conflicted(List<FileConflict> files) implements Preparation {
        public Conflicted {
            files = List.copyOf(files);
        }
    }
}
