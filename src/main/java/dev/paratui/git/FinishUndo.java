package dev.paratui.git;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;

/** Makes a finish's commit open work again, staged as it was; no file is touched. */
public final class FinishUndo {
    private final Repository repository;

    public FinishUndo(Repository repository) {
        this.repository = repository;
    }

    /**
     * Moves the branch from {@code after} back to {@code before}; done again, it changes nothing.
     *
     * @param id as the finish was given it
     * @throws Refused when something was committed since
     */
    public void undo(String id, Path workTree, String before, String after) {
        Git git = repository.gitIn(workTree);
        String head = git.value("rev-parse", "--verify", "HEAD");
        Staged staged = new Staged(git, id);
        if (head.equals(before)) {
            staged.restore();
            return;
        }
        if (!head.equals(after)) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "something was committed since",
                    "in " + GitWords.quoted(workTree.toString()) + ": git reset " + before + " takes back all of it");
        }
        git.ensure("reset", "--quiet", "--mixed", before);
        staged.restore();
    }
}
