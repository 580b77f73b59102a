package dev.paratui.radar;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one side has changed: paths of files, a renamed one as both its old and its new path.
 *
 * @param removedFolders folders that the side no longer has; git takes what others add there along to where their
 *     files went
 */
public record PathSet(NavigableSet<String> paths, Set<String> removedFolders) {
    public static final PathSet NOTHING = new PathSet(new TreeSet<>(), Set.of());

    public PathSet {
        paths = Collections.unmodifiableNavigableSet(new TreeSet<>(paths));
        removedFolders = Set.copyOf(removedFolders);
    }

    public static PathSet of(Collection<String> paths, Collection<String> removedFolders) {
        return new PathSet(new TreeSet<>(paths), Set.copyOf(removedFolders));
    }

    public PathSet and(PathSet more) {
        TreeSet<String> all = new TreeSet<>(paths);
        all.addAll(more.paths);
        TreeSet<String> folders = new TreeSet<>(removedFolders);
        folders.addAll(more.removedFolders);
        return of(all, folders);
    }

    public boolean isEmpty() {
        return paths.isEmpty();
    }

    /**
     * Whether a merge of the two sides must be tried. If not, it is clean for certain: no path is changed by both, none
     * is a file here and a folder there, and neither adds to a folder that the other one has removed or renamed.
     */
    public boolean touches(PathSet other) {
        return meets(other) || isAbove(other) || other.isAbove(this) || removesUnder(other) || other.removesUnder(this);
    }

    private boolean meets(PathSet other) {
        boolean isSmaller = paths.size() < other.paths.size();
        NavigableSet<String> few = isSmaller ? paths : other.paths;
        NavigableSet<String> many = isSmaller ? other.paths : paths;
        return few.stream().anyMatch(many::contains);
    }

    /** Whether a file of this side is a folder on the other. */
    private boolean isAbove(PathSet other) {
        return paths.stream().anyMatch(other::hasUnder);
    }

    private boolean removesUnder(PathSet other) {
        return removedFolders.stream().anyMatch(other::hasUnder);
    }

    private boolean hasUnder(String folder) {
        String first = paths.ceiling(folder + "/");
        return first != null && first.startsWith(folder + "/");
    }
}
