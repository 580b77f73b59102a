package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.Optional;

/** Decides where sessions begin and where they land. */
public final class Bases {
    /** Git would make a branch of this name, and then take it for HEAD. */
    private static final String HEAD = "@";

    private final Repository repository;

    public Bases(Repository repository) {
        this.repository = repository;
    }

    /** The ref given, else the branch checked out in the main checkout; never another session's. */
    public Base resolve(Optional<String> ref) {
        return ref.filter(name -> !name.equals("HEAD")).map(this::named).orElseGet(this::checkedOut);
    }

    /** The branch to land on: the one asked for, else the base's branch, else the main branch. */
    public String target(Optional<String> asked, Base base) {
        if (asked.isPresent()) {
            return asked.filter(repository::hasBranch)
                    .orElseThrow(() -> new Refused(
                            Code.BAD_ARGUMENT,
                            "there is no branch \"" + Words.shown(asked.get()) + "\" to land on",
                            "name a local branch; `git branch` lists them"));
        }
        return Optional.of(base.branch())
                .filter(repository::hasBranch)
                .or(repository::mainBranch)
                .orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT, "there is no branch to land on", "name one with --target BRANCH"));
    }

    private Base named(String ref) {
        String name = Repository.branchName(ref).orElse(ref);
        Optional<String> branch = isPlain(name) ? repository.tip(name) : Optional.empty();
        if (branch.isPresent()) {
            return new Base(name, branch.get());
        }
        return (isPlain(ref) ? repository.refs().commit(ref) : Optional.<String>empty())
                .map(commit -> new Base(ref, commit))
                .orElseThrow(() -> unknown(ref));
    }

    private Base checkedOut() {
        Optional<String> commit = repository.refs().commit("HEAD");
        if (commit.isPresent()) {
            return new Base(repository.checkedOutBranch().orElse(commit.get()), commit.get());
        }
        return repository
                .mainBranch()
                .flatMap(main -> repository.tip(main).map(tip -> new Base(main, tip)))
                .orElseThrow(this::unborn);
    }

    private RuntimeException unknown(String ref) {
        if (repository.refs().commit("HEAD").isEmpty()
                && repository.mainBranch().isEmpty()) {
            return unborn();
        }
        return new Refused(
                Code.BAD_ARGUMENT,
                "\"" + Words.shown(ref) + "\" is no branch, tag or commit of this repository",
                "name one that exists; `git branch` and `git tag` list them");
    }

    private Refused unborn() {
        String place = repository.mainCheckout().orElse(repository.commonDir()).toString();
        return new Refused(
                Code.GIT,
                "this repository has no commit yet, so there is nothing a session could begin from",
                "make one: git -C " + GitWords.quoted(place) + " commit --allow-empty -m \"first commit\"");
    }

    private boolean isPlain(String ref) {
        return !ref.isEmpty() && !ref.startsWith("-") && ref.chars().noneMatch(Character::isISOControl);
    }

    /** Refuses what git would not take as a branch name. */
    void requireBranchName(String branch) {
        if (!isPlain(branch) || branch.equals(HEAD)) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "\"" + Words.shown(branch) + "\" is no branch name",
                    "use letters, digits, - _ and /");
        }
        Completed checked = repository.git().run("check-ref-format", "--branch", branch);
        if (!checked.succeeded()) {
            throw new Refused(Code.BAD_ARGUMENT, GitWords.of(checked), "use letters, digits, - _ and /");
        }
    }
}
