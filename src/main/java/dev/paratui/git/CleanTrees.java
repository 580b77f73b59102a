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

    /**
     * The one of this name, kept from use to use, at another commit: what git ignores stays in it, so that nothing that
     * was built need be built anew.
     */
    public Path reuse(String name, String commit) {
        Path place = place(name);
        if (AdminFolder.of(place).isEmpty()) {
            return make(name, commit);
        }
        Git git =
                repository.gitIn(place).option("-c", "core.hooksPath=/dev/null").within(Git.LONG);
        boolean isThere =
                git.run("checkout", "--quiet", "--force", "--detach", commit).succeeded()
                        && git.run("clean", "-ffdq").succeeded();
        return isThere ? place : make(name, commit);
    }

    /** Where to note something about the tree of this name; goes with it. */
    public Path note(String name, String note) {
        return AdminFolder.of(place(name))
                .orElseThrow(() -> new IllegalStateException("no work tree " + name))
                .resolve(note);
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
