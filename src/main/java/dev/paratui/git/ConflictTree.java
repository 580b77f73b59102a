package dev.paratui.git;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A work tree beside a session's own, on a branch {@code para/conflict/NAME}, with the merge of the target in progress,
 * for whoever wants to resolve it by hand while the session's own stays as it is.
 */
public final class ConflictTree {
    private final Repository repository;

    public ConflictTree(Repository repository) {
        this.repository = repository;
    }

    /** Where it is, made if it is not there yet; a resolution that git remembers (rerere) is already in it. */
    public Path open(String session, String branch, String target) {
        Path place = place(session);
        if (AdminFolder.of(place).isEmpty()) {
            Folders.make(place.resolveSibling(""));
            repository
                    .git()
                    .within(Git.LONG)
                    .ensure("worktree", "add", "--quiet", "-B", name(session), place.toString(), branch);
            var merged = git(place).run("merge", "--no-edit", target);
            if (merged.exit() > 1) {
                throw new Refused(
                        Code.GIT, "the merge could not be begun: " + GitWords.of(merged), "git merge " + target);
            }
        }
        return place;
    }

    /** Takes a resolution that is committed there over into the session's branch; tells whether there was one. */
    public boolean takeOver(String session, Path workTree, String branch, String target) {
        Path place = place(session);
        if (!Files.isDirectory(place)
                || !new WorktreeStates(repository).of(place, name(session)).isPresent()) {
            return false;
        }
        Optional<String> tip = repository.tip(name(session));
        Optional<String> wanted = repository.tip(target);
        Refs refs = repository.refs();
        boolean isResolved = tip.isPresent()
                && wanted.isPresent()
                && repository
                        .tip(branch)
                        .filter(own -> refs.isAncestor(own, tip.get()))
                        .isPresent()
                && refs.isAncestor(wanted.get(), tip.get())
                && git(place).value("status", "--porcelain").isEmpty();
        if (!isResolved
                || !git(workTree)
                        .run("merge", "--ff-only", "--quiet", tip.get())
                        .succeeded()) {
            return false;
        }
        close(session);
        return true;
    }

    /** The sessions for which there is one. */
    public List<String> sessions() {
        return Folders.names(place("x").resolveSibling(""));
    }

    /** Nothing of it is left. */
    public void close(String session) {
        Path place = place(session);
        if (AdminFolder.claiming(repository.commonDir(), place).isPresent()) {
            repository.git().within(Git.LONG).ensure("worktree", "remove", "--force", "--force", place.toString());
        }
        if (repository.hasBranch(name(session))) {
            repository.git().ensure("branch", "--quiet", "-D", name(session));
        }
    }

    private Git git(Path workTree) {
        return repository.gitIn(workTree).within(Git.LONG);
    }

    private Path place(String session) {
        return repository.worktreesDir().resolveSibling("conflicts").resolve(session);
    }

    static String name(String session) {
        return "para/conflict/" + session;
    }
}
