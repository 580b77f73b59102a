package dev.paratui.git;

import dev.paratui.radar.PathSet;
import dev.paratui.radar.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what sessions would bring. What is a pure function of ids is remembered. Thread-safe. */
public final class Stands {
    private final Repository repository;
    private final Quarantine quarantine;
    private final Memory<String> commits = new Memory<>();
    private final Memory<String> forks = new Memory<>();
    private final Memory<String> trees = new Memory<>();
    private final Memory<PathSet> paths = new Memory<>();
    private String place = "";

    public Stands(Repository repository, Quarantine quarantine) {
        this.repository = repository;
        this.quarantine = quarantine;
    }

    /**
     * A session's work before it is known whether it can land.
     *
     * @param tip of the target
     * @param fork where the two parted; none without any common commit
     * @param commit all its work
     */
    public record Work(String tip, Optional<String> fork, String commit, TreeSnapshot snapshot) {
        /** What tells whether it lands. */
        public Trials.Couple trial() {
            return new Trials.Couple(tip, commit);
        }
    }

    /** Empty when there is no such target. */
    public Optional<Work> work(TreeSnapshot snapshot, String target) {
        return tip(target).map(tip -> workOn(snapshot, tip));
    }

    public Optional<String> tip(String target) {
        return repository.tip(target);
    }

    /** @param tip the target's, as it is for all who are looked at together */
    public Work workOn(TreeSnapshot snapshot, String tip) {
        forgetWhenElsewhere();
        String commit = commits.of(
                snapshot.tree() + " " + snapshot.head(), () -> quarantine.commit(repository.git(), snapshot));
        Optional<String> fork = Optional.of(
                        forks.of(tip + " " + snapshot.head(), () -> git().ask("merge-base", tip, snapshot.head())
                                .orElse("")))
                .filter(found -> !found.isEmpty());
        return new Work(tip, fork, commit, snapshot);
    }

    /** Whether it has something that its target has not. */
    public boolean isNew(Work work) {
        return !work.fork().equals(Optional.of(work.commit()))
                && !treeOf(work.tip()).equals(work.snapshot().tree());
    }

    /** Whether only a merge can tell if it lands: it has something new, and so has its target. */
    public boolean isToBeTried(Work work) {
        return isNew(work) && !work.fork().equals(Optional.of(work.tip()));
    }

    /** The work beside that of others, once it was tried on its target. */
    public Stand stand(String name, String target, Work work, Optional<Verdict> verdict) {
        if (!isNew(work)) {
            return new Stand(name, target, work.commit(), Optional.of(work.tip()), PathSet.NOTHING);
        }
        PathSet own =
                work.fork().map(fork -> changed(fork, work.snapshot().tree())).orElse(PathSet.NOTHING);
        boolean isUpToDate = work.fork().equals(Optional.of(work.tip()));
        Optional<String> tree =
                verdict.filter(Verdict.Clean.class::isInstance).map(clean -> ((Verdict.Clean) clean).tree());
        Optional<String> landed = isUpToDate ? Optional.of(work.commit()) : tree.map(made -> landed(made, work));
        PathSet all = isUpToDate
                ? own
                : own.and(tree.map(made -> changed(work.tip(), made)).orElse(PathSet.NOTHING));
        return new Stand(name, target, work.commit(), landed, all);
    }

    /** Why git would not try a merge. */
    public String whyNot() {
        return repository.isPartialClone()
                ? "git cannot merge them without fetching, as this is a partial clone"
                : "git cannot merge them";
    }

    /** Removes what is no longer needed; from time to time. */
    public void tidy() {
        quarantine.tidy();
    }

    /** The target after the work has landed, as one commit on it: the same each time. */
    private String landed(String tree, Work work) {
        return commits.of(
                tree + " on " + work.tip(),
                () -> Git.value(git().with(Signature.OURS)
                        .run("commit-tree", tree, "-p", work.tip(), "-m", "landed")
                        .orFail()));
    }

    private String treeOf(String commit) {
        return trees.of(commit, () -> new Refs(git()).tree(commit));
    }

    private PathSet changed(String from, String to) {
        return paths.of(
                from + " " + to,
                () -> read(git().fields("diff-tree", "-r", "-t", "--no-renames", "--raw", "-z", from, to)));
    }

    /** Records of two fields: modes, ids and kind of change; path. */
    private static PathSet read(List<String> fields) {
        List<String> files = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (int at = 0; at + 1 < fields.size(); at += 2) {
            String[] words = fields.get(at).split(" ");
            boolean wasFolder = words[0].equals(":040000");
            boolean isFolder = words[1].equals("040000");
            if (wasFolder && !isFolder) {
                removed.add(fields.get(at + 1));
            }
            if (!wasFolder && !isFolder) {
                files.add(fields.get(at + 1));
            }
        }
        return PathSet.of(files, removed);
    }

    private Git git() {
        return repository
                .git()
                .gently()
                .offline()
                .with(quarantine.environment())
                .within(Git.LONG);
    }

    private synchronized void forgetWhenElsewhere() {
        if (!place.equals(quarantine.name())) {
            commits.clear();
            place = quarantine.name();
        }
    }
}
