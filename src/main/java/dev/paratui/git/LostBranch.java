package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.ProgramFailed;
import java.util.List;

/** Makes a session's branch again after somebody deleted it under its work tree. */
public final class LostBranch {
    private final Repository repository;

    public LostBranch(Repository repository) {
        this.repository = repository;
    }

    /** The branch is there; one that is already stays where it is. */
    public void restore(String branch, String commit) {
        if (repository.hasBranch(branch)) {
            return;
        }
        Completed made = repository
                .refs()
                .change("para: branch made again", List.of("create " + Refs.ofBranch(branch) + " " + commit));
        if (!made.succeeded()) {
            throw new ProgramFailed(made);
        }
    }
}
