package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds work trees and branches that were made elsewhere, and refuses those that cannot become a session's. */
public final class Foundlings {
    private final Repository repository;

    public Foundlings(Repository repository) {
        this.repository = repository;
    }

    /**
     * The work tree at this place, else the branch of this name, with its work tree if it has one.
     *
     * @param directory from where a relative place is meant
     */
    public Foundling find(String given, Path directory) {
        Optional<Path> folder = folder(given, directory);
        String branch = Repository.branchName(given).orElse(given);
        boolean isBranch = isPlain(branch) && repository.hasBranch(branch);
        if (folder.isPresent() && !(isBranch && !Files.exists(folder.get().resolve(".git")))) {
            return at(folder.get());
        }
        if (!isBranch) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "\"" + Words.shown(given) + "\" is neither a folder nor a branch of this repository",
                    "`git worktree list` and `git branch` show what there is");
        }
        return entries().stream()
                .filter(entry -> entry.branch().equals(Optional.of(branch)) && Files.isDirectory(entry.path()))
                .findFirst()
                .map(this::of)
                .orElseGet(() -> new Foundling(branch, Optional.empty(), base(branch)));
    }

    private Foundling at(Path folder) {
        Path top = repository.worktreeOf(folder).map(Foundlings::real).orElseThrow(() -> notOurs(folder));
        return entries().stream()
                .filter(entry -> real(entry.path()).equals(top))
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> notOurs(folder));
    }

    private Foundling of(WorktreeEntry entry) {
        Path top = entry.path();
        String place = GitWords.quoted(top.toString());
        if (entries().get(0).path().equals(top)) {
            throw new Refused(
                    Code.WRONG_STATE,
                    top + " is the main checkout, onto which sessions land",
                    "give your branch a work tree of its own: git -C " + place + " switch "
                            + repository.mainBranch().orElse("main") + ", then adopt the branch");
        }
        if (top.startsWith(repository.paraDir())) {
            throw new Refused(Code.WRONG_STATE, top + " is para's own", "`git worktree list` shows the others");
        }
        Optional<Midway> midway = AdminFolder.of(top).flatMap(Midway::in);
        if (midway.isPresent()) {
            throw new Refused(
                    Code.GIT,
                    "the work tree " + top + " is in the middle of "
                            + midway.get().words(),
                    midway.get().wayOut(top));
        }
        String branch = entry.branch()
                .orElseThrow(() -> new Refused(
                        Code.GIT,
                        "the work tree " + top + " is on no branch (detached)",
                        "give it one: git -C " + place + " switch -c NAME"));
        return new Foundling(branch, Optional.of(top), base(branch));
    }

    /** Where the branch left the one that sessions begin from and land on. */
    private Base base(String branch) {
        Base main = new Bases(repository).resolve(Optional.empty());
        if (main.branch().equals(branch)) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "sessions begin from the branch " + branch + " and land on it",
                    "make a branch for the work: git branch NAME " + branch);
        }
        return repository
                .git()
                .ask("merge-base", main.commit(), Refs.ofBranch(branch))
                .map(commit -> new Base(main.branch(), commit))
                .orElseThrow(() -> new Refused(
                        Code.GIT,
                        "the branch " + branch + " has no commit in common with " + main.branch(),
                        "only work that began from " + main.branch() + " can land on it"));
    }

    private List<WorktreeEntry> entries() {
        return WorktreeEntry.list(repository.git());
    }

    private Refused notOurs(Path folder) {
        Completed asked = repository.gitIn(folder).run("rev-parse", "--is-bare-repository");
        String what = !asked.succeeded()
                ? " is no work tree"
                : Git.value(asked).equals("true")
                        ? " is a bare repository and no work tree"
                        : " is a work tree of another repository";
        return new Refused(Code.WRONG_STATE, folder + what, "`git worktree list` shows those of this repository");
    }

    private static Optional<Path> folder(String given, Path directory) {
        try {
            return Optional.of(directory.resolve(given).normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path;
        }
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && !name.startsWith("-") && name.chars().noneMatch(Character::isISOControl);
    }
}
