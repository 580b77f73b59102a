package dev.paratui.git;

import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves a session's branch, with its work tree, onto the commit by which some of its files landed, so that only the
 * rest
 * is still to land; and back again.
 *
 * <p>Only files move that differ between the two places: open work stays as it is. Each step may be repeated after it
 * was cut off.
 */
public final class Restack {
    /** The branch as it was before, for the way back. */
    private static final String BEFORE = "refs/para/before/";

    /** Somebody committed meanwhile. */
    private static final String MOVES = "moves";

    private static final int MAX_TRIES = 3;

    private final Repository repository;
    private final Quarantine quarantine;
    private final Locks locks;

    public Restack(Repository repository, Quarantine quarantine, Locks locks) {
        this.repository = repository;
        this.quarantine = quarantine;
        this.locks = locks;
    }

    /**
     * A session's branch and where it is checked out.
     *
     * @param act under which the way back is kept
     */
    public record Place(String act, Path workTree, String branch) {}

    /**
     * How it ended.
     *
     * @param from where the branch was, {@code to} where it is
     * @param problem why it stayed where it was; empty: it moved
     */
    public record Moved(String from, String to, String problem) {
        boolean isDone() {
            return problem.isEmpty();
        }
    }

    /** Puts what did not land on top of what did. */
    public Moved ontoLanded(Place place, Prepared landed, Set<String> files) {
        String from = "";
        for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            from = repository.tip(place.branch()).orElse("");
            if (from.isEmpty()) {
                return new Moved("", "", "the branch " + place.branch() + " is gone");
            }
            if (repository.refs().isAncestor(landed.commit(), from)) {
                return new Moved(before(place).orElse(from), from, "");
            }
            Moved moved = onto(place, landed, new Rest(from, files));
            if (!moved.problem().equals(MOVES)) {
                return moved;
            }
        }
        return new Moved(from, from, "its branch keeps moving");
    }

    /** Refuses what {@link #back} could not do, before anything is moved. */
    public void requireBack(Place place, Moved moved) {
        wayBack(place, moved).ifPresent(to -> obstacle(place, tip(place), to).ifPresent(problem -> {
            throw new Refused(
                    Code.HELD,
                    problem,
                    "commit or stash that in "
                            + GitWords.quoted(place.workTree().toString()));
        }));
    }

    /** Puts the branch where it was, with what was committed on it since; done again it changes nothing. */
    public void back(Place place, Moved moved) {
        Optional<String> to = wayBack(place, moved);
        if (to.isPresent()) {
            Moved back = move(place, tip(place), to.get());
            if (!back.isDone()) {
                throw new Refused(
                        Code.HELD,
                        "the work tree " + place.workTree() + " could not be put back: " + back.problem(),
                        "put that away in it, then again: para undo " + place.act());
            }
        }
        forget(place.act());
    }

    /** Lets go of what was kept for the way back. */
    public void forget(String act) {
        if (repository.refs().object(BEFORE + act).isPresent()) {
            repository.git().ensure("update-ref", "-d", BEFORE + act);
        }
    }

    private record Rest(String tip, Set<String> files) {}

    private Moved onto(Place place, Prepared landed, Rest rest) {
        Optional<String> to = stacked(landed, rest);
        if (to.isEmpty()) {
            return new Moved(
                    rest.tip(),
                    rest.tip(),
                    "the rest conflicts with " + landed.target() + ": merge that into the session's branch");
        }
        repository.git().ensure("update-ref", BEFORE + place.act(), rest.tip());
        return move(place, rest.tip(), to.get());
    }

    /** Commit by commit, where they are a line; what was merged in between comes as one commit. */
    private Optional<String> stacked(Prepared landed, Rest rest) {
        if (!repository.refs().isAncestor(landed.tip(), rest.tip())) {
            return Optional.empty();
        }
        Cut cut = cut(landed, rest);
        return line(cut).or(() -> whole(cut)).flatMap(stack -> later(stack, landed.tip(), rest.tip()));
    }

    /**
     * A session's work in two parts.
     *
     * @param base where it began
     * @param part the tree that has only what landed
     */
    private record Cut(String base, String part, Prepared landed, Set<String> files) {}

    private Cut cut(Prepared landed, Rest rest) {
        String base = repository.git().value("merge-base", landed.old(), landed.tip());
        return new Cut(base, trees().with(base, landed.tip(), rest.files()), landed, rest.files());
    }

    private Optional<Stack> line(Cut cut) {
        Trees trees = trees();
        String tip = cut.landed().tip();
        Stack stack = new Stack(repository.git(), trees, cut.landed().commit(), cut.part());
        for (String commit : commits(cut.base(), tip)) {
            if (isMerge(commit) || !stack.take(commit, trees.with(commit, tip, cut.files()))) {
                return Optional.empty();
            }
        }
        return Optional.of(stack);
    }

    private Optional<Stack> whole(Cut cut) {
        String tip = cut.landed().tip();
        Stack stack = new Stack(repository.git(), trees(), cut.landed().commit(), cut.part());
        return stack.take(tip, repository.tree(tip)) ? Optional.of(stack) : Optional.empty();
    }

    private Trees trees() {
        return new Trees(repository.git(), quarantine.indexFolder());
    }

    private Optional<String> later(Stack stack, String from, String to) {
        for (String commit : commits(from, to)) {
            if (isMerge(commit) || !stack.take(commit, repository.tree(commit))) {
                return Optional.empty();
            }
        }
        return Optional.of(stack.top());
    }

    /** Where the branch is to go back to; none when it is there. */
    private Optional<String> wayBack(Place place, Moved moved) {
        String now = tip(place);
        if (moved.from().equals(moved.to()) || now.equals(moved.from())) {
            return Optional.empty();
        }
        if (!repository.refs().isAncestor(moved.to(), now)) {
            return Optional.empty(); // put somewhere else by hand, or already back with what came since
        }
        Stack stack = new Stack(repository.git(), trees(), moved.from(), repository.tree(moved.to()));
        return Optional.of(later(stack, moved.to(), now)
                .orElseThrow(() -> new Refused(
                        Code.CONFLICT,
                        "what was committed in the session since needs what landed",
                        "git revert the landing on its target by hand")));
    }

    /** First the files, then the branch: cut off in between it shows as staged work, and is done again. */
    private Moved move(Place place, String from, String to) {
        Optional<String> problem = obstacle(place, from, to);
        if (problem.isPresent()) {
            return new Moved(from, from, problem.get());
        }
        Git git = repository.gitIn(place.workTree()).within(Git.LONG);
        git.ensure("read-tree", "-m", "-u", from, to);
        boolean isMoved = git.run("update-ref", "-m", "para: " + place.act(), Refs.ofBranch(place.branch()), to, from)
                .succeeded();
        return isMoved ? new Moved(from, to, "") : new Moved(from, from, MOVES);
    }

    private Optional<String> obstacle(Place place, String from, String to) {
        WorktreeStates states = new WorktreeStates(repository);
        try {
            states.requirePresent(place.workTree(), place.branch());
        } catch (Refused refused) {
            return Optional.of(refused.refusal().message());
        }
        AdminFolder.of(place.workTree()).ifPresent(locks::awaitIndex);
        Git git = repository.gitIn(place.workTree()).within(Git.LONG);
        git.run("update-index", "-q", "--refresh"); // a touched file is no change
        InTheWay inTheWay = new InTheWay(git, place.workTree(), from, to);
        List<String> files = inTheWay.all();
        if (!files.isEmpty() && files.stream().allMatch(inTheWay::isDone)) {
            // A move that was cut off half-way: what already is as it shall become is taken as such.
            String paths = String.join("\0", files) + "\0";
            git.runReading(paths, List.of("update-index", "--add", "--remove", "-z", "--stdin"));
        }
        var tried = git.run("read-tree", "-n", "-m", "-u", from, to);
        if (tried.succeeded() && inTheWay.untracked().stream().allMatch(inTheWay::isDone)) {
            return Optional.empty();
        }
        return Optional.of(
                files.isEmpty() ? GitWords.of(tried) : "open changes are in the way: " + String.join(", ", files));
    }

    private Optional<String> before(Place place) {
        return repository.refs().object(BEFORE + place.act());
    }

    private String tip(Place place) {
        return repository
                .tip(place.branch())
                .orElseThrow(() -> new Refused(
                        Code.GIT, "the branch " + place.branch() + " is gone", "`git branch` shows those that are"));
    }

    private List<String> commits(String from, String to) {
        String lines = repository.git().value("rev-list", "--reverse", "--topo-order", from + ".." + to);
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    private boolean isMerge(String commit) {
        return repository.git().says("rev-parse", "--verify", "--quiet", commit + "^2");
    }
}
