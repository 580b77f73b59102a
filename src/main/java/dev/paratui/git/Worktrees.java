package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.ProgramFailed;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes work trees, each with a branch of its own, and makes them again when they were lost. */
public final class Worktrees {
    private static final Duration ORPHAN_LIMIT = Duration.ofMinutes(2);

    /** A branch that has this mark was made by us for a work tree that may not be there yet. */
    private static final String MARKS = "refs/para/new/";

    private final Repository repository;

    public Worktrees(Repository repository) {
        this.repository = repository;
    }

    /** All work trees, the main one first. */
    public List<WorktreeEntry> list() {
        return WorktreeEntry.list(repository.git());
    }

    /** The branch and its work tree are there, locked; called again it changes nothing. */
    public void ensure(WorktreePlan plan) {
        new Bases(repository).requireBranchName(plan.branch());
        Optional<WorktreeEntry> there = at(plan.path());
        if (there.isPresent() && isWhole(plan.path()) && isFor(plan, there.get())) {
            finishMaking(plan);
            return;
        }
        clearHalfMade(plan);
        ensureBranch(plan);
        add(plan);
        finishMaking(plan);
    }

    /** Makes a work tree again from what git still knows of it, staged changes included, else from its branch. */
    public void restore(Path path, String branch, String lockReason) {
        WorktreeState.Kind kind =
                new WorktreeStates(repository).of(path, branch).kind();
        if (kind != WorktreeState.Kind.WORKTREE_GONE) {
            return;
        }
        requireFree(path);
        Optional<Path> admin = AdminFolder.claiming(repository.commonDir(), path);
        if (admin.isPresent() && Files.exists(admin.get().resolve("index"))) {
            revive(admin.get(), path);
            return;
        }
        if (!repository.hasBranch(branch)) {
            throw new Refused(
                    Code.GIT, "work tree and branch " + branch + " are both gone", "start a new session instead");
        }
        requireNowhereElse(branch, path);
        Completed added =
                git().run("worktree", "add", "-f", "-f", "--lock", "--reason", lockReason, path.toString(), branch);
        requireAdded(added, branch);
    }

    private void revive(Path admin, Path path) {
        try {
            Files.createDirectories(path);
            AdminFolder.tie(admin, path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        // Unmerged paths are left out and told by exit 1; the half-done merge itself is kept for its owner.
        Completed filled = repository.gitIn(path).within(Git.LONG).run("checkout-index", "--all", "--quiet");
        if (filled.exit() > 1) {
            throw new ProgramFailed(filled);
        }
    }

    private Optional<WorktreeEntry> at(Path path) {
        return list().stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    /** Git writes the index last, so a work tree without one is half made. */
    private static boolean isWhole(Path path) {
        return AdminFolder.of(path)
                .map(admin -> Files.exists(admin.resolve("index")))
                .orElse(false);
    }

    private static boolean isFor(WorktreePlan plan, WorktreeEntry entry) {
        if (entry.branch().equals(Optional.of(plan.branch()))) {
            return true;
        }
        throw new Refused(
                Code.NAME_TAKEN,
                "there is a work tree on " + entry.branch().orElse("no branch") + " at " + plan.path() + " already",
                "choose another name");
    }

    private void clearHalfMade(WorktreePlan plan) {
        if (AdminFolder.claiming(repository.commonDir(), plan.path()).isEmpty()) {
            requireFree(plan.path());
            return;
        }
        Running.await(plan.path().toString(), ORPHAN_LIMIT);
        if (!isWhole(plan.path()) && hasMark(plan.branch())) {
            git().ensure("worktree", "remove", "-f", "-f", plan.path().toString());
        }
    }

    private static void requireFree(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.list(path)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        } catch (IOException notAFolder) {
            throw new UncheckedIOException(notAFolder);
        }
        throw new Refused(
                Code.NAME_TAKEN,
                "there is something at " + path + " that is no work tree of this repository",
                "move it away, or choose another name");
    }

    private void ensureBranch(WorktreePlan plan) {
        if (hasMark(plan.branch())) {
            return;
        }
        String branch = Refs.ofBranch(plan.branch());
        Completed made = repository
                .refs()
                .change(
                        "para: new session",
                        List.of(
                                "create " + branch + " " + plan.commit(),
                                "create " + MARKS + plan.branch() + " " + plan.commit()));
        if (!made.succeeded()) {
            throw isTaken(plan.branch()) ? taken(made) : new ProgramFailed(made);
        }
    }

    /** Taken is also a name that needs a folder where another branch is a file, or the other way round. */
    private boolean isTaken(String branch) {
        boolean prefix = repository.refs().under(Refs.BRANCHES).stream()
                .anyMatch(ref -> Refs.ofBranch(branch).startsWith(ref + "/"));
        return prefix || !repository.refs().under(Refs.ofBranch(branch)).isEmpty();
    }

    private void add(WorktreePlan plan) {
        if (isWhole(plan.path())) {
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("worktree", "add", "--lock", "--reason", plan.lockReason()));
        if (at(plan.path()).isPresent()) {
            requireNowhereElse(plan.branch(), plan.path());
            arguments.addAll(List.of("-f", "-f")); // one that was deleted by hand is still on git's list, locked
        }
        arguments.addAll(List.of(plan.path().toString(), plan.branch()));
        Completed added = git().run(arguments);
        requireAdded(added, plan.branch());
    }

    /** Forced to make a work tree again, git would put two of them on one branch. */
    private void requireNowhereElse(String branch, Path path) {
        list().stream()
                .filter(entry -> entry.branch().equals(Optional.of(branch)))
                .filter(entry -> !entry.path().equals(path) && !entry.prunable())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            Code.NAME_TAKEN,
                            "the branch " + branch + " is checked out at " + other.path(),
                            "switch that work tree to another branch, or remove it: git worktree remove "
                                    + GitWords.quoted(other.path().toString()));
                });
    }

    private void requireAdded(Completed added, String branch) {
        if (added.succeeded()) {
            return;
        }
        boolean held = list().stream().anyMatch(entry -> entry.branch().equals(Optional.of(branch)));
        throw held && added.exit() == 128 ? taken(added) : new ProgramFailed(added);
    }

    private void finishMaking(WorktreePlan plan) {
        Optional<WorktreeEntry> entry = at(plan.path());
        if (entry.isPresent() && entry.get().locked().isEmpty()) {
            git().ensure(
                            "worktree",
                            "lock",
                            "--reason",
                            plan.lockReason(),
                            plan.path().toString());
        }
        if (hasMark(plan.branch())) {
            git().ensure("update-ref", "-d", MARKS + plan.branch());
        }
    }

    private boolean hasMark(String branch) {
        return repository.refs().object(MARKS + branch).isPresent();
    }

    private static Refused taken(Completed completed) {
        return new Refused(Code.NAME_TAKEN, GitWords.of(completed), "choose another name");
    }

    private Git git() {
        return repository.git().within(Git.LONG);
    }
}
