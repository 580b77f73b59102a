package dev.paratui.git;

import dev.paratui.model.FileConflict;
import java.util.List;

/** What merging two commits would give. */
public sealed interface Verdict {
    /** They go together into this tree. */
    record Clean(String tree) implements Verdict {}

    /** They disagree on these files. */
    record Conflict(List<FileConflict> files) implements Verdict {
        public Conflict {
            files = List.copyOf(files);
        }
    }
}
