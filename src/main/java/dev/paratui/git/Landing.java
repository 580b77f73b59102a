package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.git.Preparation.Conflicted;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prepares what a target branch will become, without any checkout. Steps of a landing: {@link #prepare}, then
 * {@link Publisher#publish}, then, when the outcome is on record, {@link #settle}; each may be repeated after a crash.
 */
public final class Landing {
    private final Repository repository;
    private final Quarantine quarantine;
    private final Object previewing = new Object();

    public Landing(Repository repository, Quarantine quarantine) {
        this.repository = repository;
        this.quarantine = quarantine;
    }

    /** What landing would give, open work included when a snapshot of it is passed; leaves no object behind. */
    public Verdict preview(LandingPlan plan, Optional<TreeSnapshot> open) {
        Git git = repository.git().with(quarantine.environment());
        String old = tip(plan.target());
        String tip = open.map(snapshot -> quarantine.commit(repository.git(), snapshot))
                .orElseGet(() -> tip(plan.branch()));
        requireNew(plan, old, tip);
        String landing = plan.files().isEmpty() ? tip : new Part(git, quarantine).trial(bare(plan, old, tip));
        if (Strategy.named(plan.strategy()).recipe(bare(plan, old, landing)) instanceof Recipe.Replay replay) {
            return replayed(plan, replay);
        }
        Verdict verdict = new MergeTrial(git).merge(old, landing);
        if (verdict instanceof Verdict.Clean clean) {
            requireSound(git, plan, old, clean.tree());
        }
        return verdict;
    }

    /** Makes the commit that the target is to become; a landing that was published before a crash is given again. */
    public Preparation prepare(LandingPlan plan) {
        return published(plan.name(), plan.target())
                .<Preparation>map(landed -> landed)
                .orElseGet(() -> prepare(plan, tip(plan.target())));
    }

    /**
     * Makes the commit that the target is to become once it is at {@code old}.
     *
     * @param old the target's tip, or another landing that was prepared on top of it
     */
    public Preparation prepare(LandingPlan plan, String old) {
        String tip = tip(plan.branch());
        requireNew(plan, old, tip);
        Landable whole = landable(plan, old, tip);
        Preparation preparation =
                make(plan.files().isEmpty() ? whole : new Part(repository.git(), quarantine).of(whole));
        if (preparation instanceof Prepared made) {
            Prepared prepared = new Prepared(made.name(), made.target(), made.old(), tip, made.commit());
            new Pending(repository.refs()).keep(prepared);
            return prepared;
        }
        return preparation;
    }

    /** The files meant by paths that somebody named, of all that landing would bring; refuses what means nothing. */
    public Chosen choose(LandingPlan plan, Optional<TreeSnapshot> open, List<String> paths) {
        Git git = repository.git().with(quarantine.environment());
        String old = tip(plan.target());
        String tip = open.map(snapshot -> quarantine.commit(repository.git(), snapshot))
                .orElseGet(() -> tip(plan.branch()));
        requireNew(plan, old, tip);
        ChosenFiles.Selection selection = new ChosenFiles(git, git.value("merge-base", old, tip), tip).of(paths);
        return new Chosen(selection.files(), selection.along());
    }

    /**
     * What was chosen of a session's changed files.
     *
     * @param along those of them that nobody named: the other halves of renames
     */
    public record Chosen(List<String> files, List<String> along) {
        public Chosen {
            files = List.copyOf(files);
            along = List.copyOf(along);
        }
    }

    /** The landing of this name, if a try that was cut off brought it onto the target already. */
    public Optional<Prepared> published(String name, String target) {
        return new Pending(repository.refs())
                .of(name, target)
                .filter(earlier -> repository.refs().isAncestor(earlier.commit(), tip(target)));
    }

    /** Forgets a landing and what is left of its making, once its outcome is on record or it was withdrawn. */
    public void settle(String name) {
        new Replays(repository, Map.of()).clear(name);
        new Replays(repository, Map.of()).clear(preview(name));
        new Pending(repository.refs()).forget(name);
    }

    /** Forgets all landings but these: what runs that were cut off have left. */
    public void settleAllBut(Set<String> names) {
        new Pending(repository.refs())
                .names().stream().filter(name -> !names.contains(name)).forEach(this::settle);
    }

    private Preparation make(Landable what) {
        Recipe recipe = Strategy.named(what.plan().strategy()).recipe(what);
        if (recipe instanceof Recipe.Replay replay) {
            Replays.Replayed replayed =
                    new Replays(repository, Map.of()).replay(replay, what.plan().name());
            return replayed.commit()
                    .<Preparation>map(commit -> prepared(what, commit))
                    .orElseGet(() -> new Conflicted(replayed.conflicts()));
        }
        Verdict verdict = new MergeTrial(repository.git()).merge(what.old(), what.tip());
        if (verdict instanceof Verdict.Conflict conflict) {
            return new Conflicted(conflict.files());
        }
        String tree = ((Verdict.Clean) verdict).tree();
        if (repository.refs().tree(what.old()).equals(tree)) {
            throw nothing(what.plan());
        }
        return committed(what, (Recipe.OneCommit) recipe, tree);
    }

    /** As porcelain would make it: after the user's hooks have seen the tree and the message. */
    private Preparation committed(Landable what, Recipe.OneCommit recipe, String tree) {
        LandingHooks hooks = new LandingHooks(repository);
        NewCommit commits = new NewCommit(repository.git());
        Path message = hooks.messageFile(what.plan().name(), commits.message(recipe));
        Optional<Preparation.Blocked> blocked = hooks.refuses(what, tree).or(() -> hooks.refusesMessage(message));
        String text = LandingHooks.taken(message);
        return blocked.<Preparation>map(hook -> hook).orElseGet(() -> prepared(what, commits.make(recipe, tree, text)));
    }

    private Prepared prepared(Landable what, String commit) {
        requireSound(repository.git(), what.plan(), what.old(), commit);
        return new Prepared(what.plan().name(), what.plan().target(), what.old(), what.tip(), commit);
    }

    /** It changes something, and does not delete most of the target unless that is meant. */
    private static void requireSound(Git git, LandingPlan plan, String old, String made) {
        Refs refs = new Refs(git);
        if (refs.tree(made).equals(refs.tree(old))) {
            throw nothing(plan);
        }
        new MassDeletion(git, plan.deletions()).refuse(old, made, "the landing on " + plan.target());
    }

    private Verdict replayed(LandingPlan plan, Recipe.Replay replay) {
        Replays replays = new Replays(repository, quarantine.environment());
        Replays.Replayed replayed;
        synchronized (previewing) { // two of the same session would share a place
            replayed = replays.replay(replay, preview(plan.name()));
        }
        Refs refs = new Refs(repository.git().with(quarantine.environment()));
        return replayed.commit()
                .<Verdict>map(commit -> new Verdict.Clean(refs.tree(commit)))
                .orElseGet(() -> new Verdict.Conflict(replayed.conflicts()));
    }

    private static String preview(String name) {
        return name + ".preview"; // no session has a dot in its name
    }

    private Landable landable(LandingPlan plan, String old, String tip) {
        Completed identity = repository.git().run("var", "GIT_AUTHOR_IDENT");
        if (!identity.succeeded()) {
            throw new Refused(
                    Code.GIT,
                    "git does not know who lands this: " + GitWords.of(identity),
                    "git config user.name and user.email say it");
        }
        return new Landable(plan, old, tip, commits(old, tip), Signature.parse(Git.value(identity)));
    }

    private static Landable bare(LandingPlan plan, String old, String tip) {
        return new Landable(plan, old, tip, List.of(), new Signature("", ""));
    }

    private List<Landable.Authored> commits(String old, String tip) {
        List<String> fields = repository
                .git()
                .option("-c", "log.showSignature=false")
                .fields("log", "-z", "--reverse", "--no-merges", "--format=%an%x00%ae%x00%B", old + ".." + tip);
        List<Landable.Authored> commits = new ArrayList<>();
        for (int at = 0; at + 2 < fields.size(); at += 3) {
            commits.add(new Landable.Authored(new Signature(fields.get(at), fields.get(at + 1)), fields.get(at + 2)));
        }
        return commits;
    }

    private void requireNew(LandingPlan plan, String old, String tip) {
        if (plan.branch().equals(plan.target())) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "a branch cannot be landed on itself: " + plan.target(), "name another target");
        }
        Refs refs = new Refs(repository.git().with(quarantine.environment()));
        if (refs.isAncestor(tip, old)) {
            throw nothing(plan);
        }
    }

    static Refused nothing(LandingPlan plan) {
        if (!plan.files().isEmpty()) {
            return new Refused(
                    Code.NOTHING_TO_LAND,
                    "the chosen files of " + plan.branch() + " are on " + plan.target() + " as they are",
                    "choose others: `para diff` lists what the session has changed");
        }
        return new Refused(
                Code.NOTHING_TO_LAND,
                plan.branch() + " has nothing that " + plan.target() + " does not have already",
                "commit something in the session first, or cancel it");
    }

    /** The commit that a branch is at, or a refusal. */
    public String tip(String branch) {
        return repository
                .tip(branch)
                .orElseThrow(() -> new Refused(
                        Code.GIT,
                        "there is no branch \"" + Words.shown(branch) + "\"",
                        "`git branch` lists those that are"));
    }
}
