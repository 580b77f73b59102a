package dev.paratui.git;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;

/** Makes a finish's commit open work again; no file is touched. */
public final class FinishUndo {
    private final Repository repository;

    public FinishUndo(Repository repository) {
        this.repository = repository;
    }

    /**
     * Moves the branch from {@code after} back to {@code before}; done again, it changes nothing.
     *
     * @throws Refused when something was committed since
     */
    public void undo(Path workTree, String before, String after) {
        Git git = repository.gitIn(workTree);
        String head = git.value("rev-parse", "--verify", "HEAD");
        if (head.equals(before)) {
            return;
        }
        if (!head.equals(after)) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "something was committed since",
                    "in " + GitWords.quoted(workTree.toString()) + ": git reset " + before + " takes back all of it");
        }
        git.ensure("reset", "--quiet", "--mixed", before);
    }
}
