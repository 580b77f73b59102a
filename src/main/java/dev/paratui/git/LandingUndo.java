package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.git.Outcome.Held;
import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Outcome.Moved;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.git.UndoOutcome.MovedBack;
import dev.paratui.git.UndoOutcome.Reverted;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes back landings: moves the target back when nothing was built on it, else adds a commit that reverts it. */
public final class LandingUndo {
    /** Holds what was landed while a checkout is being moved back, so that a cut-off move can be ended. */
    private static final String MARKS = "refs/para/undoing/";

    private final Repository repository;
    private final Locks locks;

    public LandingUndo(Repository repository, Locks locks) {
        this.repository = repository;
        this.locks = locks;
    }

    /** @param landing what was landed, as it was prepared */
    public UndoOutcome undo(Prepared landing) {
        String current = repository
                .tip(landing.target())
                .orElseThrow(() -> new Refused(
                        Code.GIT, "the branch " + landing.target() + " is gone", "`git branch` shows those that are"));
        if (current.equals(landing.old())) {
            return endMovingBack(landing);
        }
        if (current.equals(landing.commit())) {
            return moveBack(landing);
        }
        if (repository.refs().isAncestor(landing.commit(), current)) {
            return revert(landing, current);
        }
        throw new Refused(
                Code.WRONG_STATE,
                landing.target() + " does not have the landed commit " + landing.commit() + " any more",
                "there is nothing left to take back");
    }

    private UndoOutcome moveBack(Prepared landing) {
        Optional<Held> rebasing = Checkout.rebasing(repository, landing.target());
        if (rebasing.isPresent()) {
            return rebasing.get();
        }
        Optional<Checkout> checkout = Checkout.of(repository, landing.target());
        Optional<Held> obstacle = checkout.flatMap(place -> obstacle(place, landing));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (checkout.isPresent()) {
            repository
                    .refs()
                    .change("para: undo", List.of("update " + mark(landing) + " " + landing.commit()))
                    .orFail();
        }
        Git git = checkout.map(Checkout::git).orElseGet(repository::git);
        Completed moved = git.run(
                "update-ref",
                "-m",
                "para: undo landing of " + landing.name(),
                Refs.ofBranch(landing.target()),
                landing.old(),
                landing.commit());
        Optional<String> now = repository.tip(landing.target());
        if (now.equals(Optional.of(landing.old()))) {
            return endMovingBack(landing);
        }
        return now.equals(Optional.of(landing.commit()))
                ? new Held(GitWords.of(moved), "git branch --list " + landing.target())
                : new Moved(now.orElse(""));
    }

    /** The branch is back; its checkout follows. */
    private UndoOutcome endMovingBack(Prepared landing) {
        if (repository.refs().object(mark(landing)).equals(Optional.of(landing.commit()))) {
            Checkout.of(repository, landing.target()).ifPresent(checkout -> checkout.git()
                    .ensure("read-tree", "-m", "-u", landing.commit(), landing.old()));
            repository.git().ensure("update-ref", "-d", mark(landing));
        }
        return new MovedBack(landing.old());
    }

    private Optional<Held> obstacle(Checkout checkout, Prepared landing) {
        Optional<Held> obstacle = checkout.obstacle().or(() -> locked(checkout, landing));
        if (obstacle.isPresent()) {
            return obstacle;
        }
        InTheWay inTheWay = checkout.inTheWay(landing.commit(), landing.old());
        checkout.git().run("update-index", "-q", "--refresh"); // a touched file is no change
        Completed tried = checkout.git().run("read-tree", "-n", "-m", "-u", landing.commit(), landing.old());
        boolean isFree = tried.succeeded() && inTheWay.untracked().isEmpty();
        return isFree ? Optional.empty() : Optional.of(checkout.blockedBy(inTheWay.all(), GitWords.of(tried)));
    }

    private Optional<Held> locked(Checkout checkout, Prepared landing) {
        Optional<Path> lock = locks.await(checkout.locks(landing.target()));
        return lock.map(held -> new Held(
                "another git holds " + held + ", since " + locks.ageSeconds(held) + " s",
                "rm " + GitWords.quoted(held.toString()) + " (only when no git runs there any more)"));
    }

    private UndoOutcome revert(Prepared landing, String current) {
        Verdict verdict = reverted(landing, current);
        if (verdict instanceof Verdict.Conflict conflict) {
            throw new Refused(Refusal.of(
                            Code.CONFLICT,
                            "what was built on the landing of " + landing.name() + " needs it: "
                                    + String.join(
                                            ", ",
                                            conflict.files().stream()
                                                    .map(file -> file.path())
                                                    .toList()),
                            "git revert " + landing.commit() + " and resolve by hand")
                    .with(
                            "files",
                            conflict.files().stream().map(file -> file.path()).toList()));
        }
        String tree = ((Verdict.Clean) verdict).tree();
        if (tree.equals(repository.refs().tree(current))) {
            return new Reverted(current);
        }
        Signature person = Signature.parse(repository.git().value("var", "GIT_AUTHOR_IDENT"));
        String message =
                "Revert the landing of " + landing.name() + "\n\nThis reverts commit " + landing.commit() + ".";
        Recipe.OneCommit recipe = new Recipe.OneCommit(List.of(current), person, List.of(), message);
        String commit = new NewCommit(repository.git()).make(recipe, tree);
        Prepared prepared = new Prepared(landing.name() + "-undo", landing.target(), current, landing.commit(), commit);
        Outcome outcome = new Publisher(repository, locks).publish(prepared);
        if (outcome instanceof Landed landed) {
            return new Reverted(landed.commit());
        }
        return outcome instanceof Held held ? held : (Moved) outcome;
    }

    /** Merges the way back with what came later; the three trees are put on commits of our own for that. */
    private Verdict reverted(Prepared landing, String current) {
        Git git = repository.git().with(Signature.OURS);
        String base = commit(git, landing.commit(), List.of());
        String ours = commit(git, current, List.of("-p", base));
        String theirs = commit(git, landing.old(), List.of("-p", base));
        return new MergeTrial(repository.git()).merge(ours, theirs);
    }

    private static String commit(Git git, String treeOf, List<String> parents) {
        List<String> arguments = new java.util.ArrayList<>(List.of("commit-tree", treeOf + "^{tree}", "-m", "revert"));
        arguments.addAll(parents);
        return Git.value(git.run(arguments).orFail());
    }

    private static String mark(Prepared landing) {
        return MARKS + landing.name();
    }
}
