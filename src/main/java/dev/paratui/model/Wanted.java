package dev.paratui.model;

import java.util.List;

/**
 * How a session is to be landed.
 *
 * @param target short name of the branch it lands on
 * @param message as given; empty: made from the commits
 * @param paths what of it lands; empty: everything
 * @param deletions how many files it may delete
 */
public record Wanted(Strategy strategy, String target, String message, List<String> paths, Deletions deletions) {
    public Wanted {
        paths = List.copyOf(paths);
    }

    /** Everything that the session has. */
    public static Wanted whole(Strategy strategy, String target, String message) {
        return new Wanted(strategy, target, message, List.of(), Deletions.FEW);
    }

    public Wanted only(List<String> files) {
        return new Wanted(strategy, target, message, files, deletions);
    }

    public Wanted deleting(Deletions newDeletions) {
        return new Wanted(strategy, target, message, paths, newDeletions);
    }
}
