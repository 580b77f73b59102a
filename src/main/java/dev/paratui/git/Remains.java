package dev.paratui.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody left in a work tree, kept for those who go on with it: safe from garbage collection. */
public final class Remains {
    private final Repository repository;
    private final Snapshots snapshots;

    public Remains(Repository repository, Snapshots snapshots) {
        this.repository = repository;
        this.snapshots = snapshots;
    }

    /**
     * What is kept.
     *
     * @param commit the branch's newest commit
     * @param snapshot a commit upon it with what was not committed; none: everything was
     */
    public record Kept(Optional<String> commit, Optional<String> snapshot) {}

    /**
     * Keeps what is there under a ref; the work tree, its index and its branch stay as they are. Done again without a
     * change in between it gives the same.
     *
     * @param name of the ref below {@code refs/para/tasks/}
     */
    public Kept keep(Path workTree, String branch, String name) {
        Optional<String> tip = repository.tip(branch);
        Optional<String> snapshot = snapshots.takeToKeep(workTree).flatMap(this::committed);
        List<String> lines = new ArrayList<>();
        snapshot.or(() -> tip).ifPresent(commit -> lines.add("update refs/para/tasks/" + name + " " + commit));
        if (!lines.isEmpty()) {
            repository.refs().change("para: kept for others", lines).orFail();
        }
        return new Kept(tip, snapshot);
    }

    private Optional<String> committed(TreeSnapshot taken) {
        if (repository.refs().tree(taken.head()).equals(taken.tree())) {
            return Optional.empty();
        }
        List<String> arguments =
                List.of("commit-tree", taken.tree(), "-p", taken.head(), "-m", "what was not committed");
        return Optional.of(
                Git.value(repository.git().with(Signature.OURS).run(arguments).orFail()));
    }
}
