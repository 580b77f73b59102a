package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.model.Code;
import dev.paratui.model.Deletions;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;

/** Commits sessions' open work as their person would: with hooks, identity and signature of the user. */
public final class Commits {
    private final Repository repository;
    private final Locks locks;

    public Commits(Repository repository, Locks locks) {
        this.repository = repository;
        this.locks = locks;
    }

    /** Notes what is staged now, so that a {@link FinishUndo} with the same id can stage it again. */
    public void keepStaged(String id, Path workTree, String branch) {
        new WorktreeStates(repository).requirePresent(workTree, branch);
        new Staged(repository.gitIn(workTree), id).keep();
    }

    /** As {@link #finish(Path, String, String, Deletions)}, which does not delete most files. */
    public Finished finish(Path workTree, String branch, String message) {
        return finish(workTree, branch, message, Deletions.FEW);
    }

    /** Commits everything that is not ignored; a second call finds nothing left to commit. */
    public Finished finish(Path workTree, String branch, String message, Deletions deletions) {
        if (message.isBlank()) {
            throw new Refused(Code.BAD_ARGUMENT, "the commit message is empty", "say what was done");
        }
        new WorktreeStates(repository).requirePresent(workTree, branch);
        AdminFolder.of(workTree).ifPresent(locks::awaitIndex);
        Git git = repository.gitIn(workTree).within(Git.LONG);
        AdminFolder.of(workTree).ifPresent(admin -> new MassDeletion(git, deletions).refuseOpenWork(admin));
        orRefuse(git.run("add", "--all"), workTree, "git could not add the work");
        if (git.says("diff-index", "--cached", "--quiet", "HEAD", "--")) {
            return new Finished(java.util.Optional.empty(), head(git));
        }
        String text = message.endsWith("\n") ? message : message + "\n";
        List<String> commit = List.of("commit", "--quiet", "--cleanup=verbatim", "--file=-");
        orRefuse(git.runReading(text, commit), workTree, "the commit was refused");
        return new Finished(java.util.Optional.of(head(git)), head(git));
    }

    /** Gives a session's branch another name, its work tree goes along; called again it changes nothing. */
    public void renameBranch(Path workTree, String from, String to) {
        new Bases(repository).requireBranchName(to);
        boolean isDone = new WorktreeStates(repository).of(workTree, to).isPresent();
        if (isDone || from.equals(to)) {
            return;
        }
        Completed renamed = repository.gitIn(workTree).run("branch", "-m", from, to);
        if (!renamed.succeeded()) {
            throw new Refused(Code.NAME_TAKEN, GitWords.of(renamed), "choose another branch name");
        }
    }

    private static String head(Git git) {
        return git.value("rev-parse", "--verify", "HEAD");
    }

    private static void orRefuse(Completed completed, Path workTree, String what) {
        if (!completed.succeeded()) {
            throw new Refused(
                    Code.GIT,
                    what + ": " + GitWords.of(completed),
                    "put it right in " + GitWords.quoted(workTree.toString()) + " and try again");
        }
    }
}
