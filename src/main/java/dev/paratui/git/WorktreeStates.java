package dev.paratui.git;

import dev.paratui.git.WorktreeState.Kind;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at work trees, mostly by reading a few small files, so that looking at twenty of them starts no program. */
public final class WorktreeStates {
    private static final String SYMBOLIC = "ref: ";

    private final Repository repository;

    public WorktreeStates(Repository repository) {
        this.repository = repository;
    }

    public WorktreeState of(Path workTree, String branch) {
        Optional<Path> admin = AdminFolder.of(workTree);
        if (admin.isEmpty()) {
            return WorktreeState.of(Kind.WORKTREE_GONE);
        }
        Optional<Midway> midway = Midway.in(admin.get());
        if (midway.isPresent()) {
            return WorktreeState.in(midway.get());
        }
        Optional<String> current = branchOf(workTree, admin.get());
        if (current.isEmpty()) {
            return WorktreeState.of(Kind.DETACHED);
        }
        if (!current.get().equals(branch)) {
            return WorktreeState.on(current.get());
        }
        return WorktreeState.of(hasBranch(branch) ? Kind.PRESENT : Kind.BRANCH_GONE);
    }

    /** Refuses whatever cannot be committed from or landed, naming the way out. */
    public void requirePresent(Path workTree, String branch) {
        WorktreeState state = of(workTree, branch);
        String place = GitWords.quoted(workTree.toString());
        switch (state.kind()) {
            case PRESENT -> {}
            case WORKTREE_GONE -> throw refused("the work tree " + place + " is gone", "`para resume` makes it again");
            case BRANCH_GONE ->
                throw refused(
                        "the branch " + branch + " is gone",
                        "`git -C " + place + " commit` makes it again from the index");
            case DETACHED ->
                throw refused(
                        "the work tree " + place + " is on no branch (detached)",
                        "`git -C " + place + " switch " + branch + "` goes back to its branch");
            case OTHER_BRANCH ->
                throw refused(
                        "the work tree " + place + " is on branch "
                                + state.branch().orElse("") + ", not on " + branch,
                        "`git -C " + place + " switch " + branch + "` goes back to its branch");
            case MIDWAY -> {
                Midway midway = state.midway().orElseThrow();
                throw refused(
                        "the work tree " + place + " is in the middle of " + midway.words(), midway.wayOut(workTree));
            }
        }
    }

    private static Refused refused(String message, String hint) {
        return new Refused(Code.GIT, message, hint);
    }

    private Optional<String> branchOf(Path workTree, Path admin) {
        String head = AdminFolder.firstLine(admin.resolve("HEAD"));
        if (head.equals("ref: refs/heads/.invalid")) { // what git writes there when its refs are no files
            return repository
                    .gitIn(workTree)
                    .ask("symbolic-ref", "--quiet", "HEAD")
                    .flatMap(Repository::branchName);
        }
        return head.startsWith(SYMBOLIC) ? Repository.branchName(head.substring(SYMBOLIC.length())) : Optional.empty();
    }

    private boolean hasBranch(String branch) {
        Path loose = repository.commonDir().resolve(Refs.ofBranch(branch));
        return Files.isRegularFile(loose) || repository.hasBranch(branch);
    }
}
