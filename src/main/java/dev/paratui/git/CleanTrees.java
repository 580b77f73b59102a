package dev.paratui.git;

import java.nio.file.Path;

/** Work trees for a command of ours: a commit as it is, on no branch, gone afterwards. */
public final class CleanTrees {
    private final Repository repository;

    public CleanTrees(Repository repository) {
        this.repository = repository;
    }

    /** A fresh one; what an earlier run left under this name is removed. */
    public Path make(String name, String commit) {
        remove(name);
        Path place = place(name);
        Folders.make(place.resolveSibling(""));
        git().ensure("worktree", "add", "--quiet", "--detach", place.toString(), commit);
        return place;
    }

    /** Nothing of it is left, however far it was made. */
    public void remove(String name) {
        Path place = place(name);
        if (AdminFolder.claiming(repository.commonDir(), place).isPresent()) {
            // Fails when git finds it half made; then it only knows of it, and forgets it below.
            git().run("worktree", "remove", "--force", "--force", place.toString());
        }
        Folders.delete(place);
        AdminFolder.claiming(repository.commonDir(), place).ifPresent(Folders::delete);
    }

    /** Where the tree of this name is, when it is. */
    public Path place(String name) {
        return repository.worktreesDir().resolveSibling("checks").resolve(name);
    }

    private Git git() {
        return repository.git().within(Git.LONG);
    }
}
