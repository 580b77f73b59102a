package dev.paratui.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A place of our own for objects of snapshots and trials, so that the user's repository does not grow by watching.
 *
 * <p>When it has become large, a fresh place is taken, and the old one removed a while later, when whoever still works
 * with it is done. Ids that were found before are void then. Thread-safe.
 */
public final class Quarantine {
    /** More than this is not kept; a small file takes a whole block of the disk or memory. */
    static final long MAX_BYTES = 256L * 1024 * 1024;

    private static final String FIRST = "objects";
    private static final String PLACE = "objects-";

    private final Path folder;
    private final Path common;
    private volatile Path place;

    /** @param folder ours alone; may be wiped at any start */
    public Quarantine(Repository repository, Path folder) {
        this.folder = folder;
        this.common = repository.commonDir().resolve("objects");
        this.place = folder.resolve(FIRST);
    }

    /** For git: write here, read also there. */
    Map<String, String> environment() {
        Path objects = place;
        Folders.make(objects.resolve("info"));
        Folders.make(objects.resolve("pack"));
        return Map.of(
                "GIT_OBJECT_DIRECTORY",
                objects.toString(),
                "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                listed(common.toString()));
    }

    /** The snapshot as a commit on its head; equal snapshots give the same. */
    String commit(Git git, TreeSnapshot snapshot) {
        Git ours = git.with(environment()).with(Signature.OURS);
        if (new Refs(ours).tree(snapshot.head()).equals(snapshot.tree())) {
            return snapshot.head();
        }
        return Git.value(ours.run(List.of("commit-tree", snapshot.tree(), "-p", snapshot.head(), "-m", "snapshot"))
                .orFail());
    }

    Path indexFolder() {
        return Folders.make(folder.resolve("index"));
    }

    public long bytes() {
        return Folders.bytes(folder);
    }

    /** Empties it; what was kept from snapshots before is void. */
    public void wipe() {
        Folders.delete(folder);
    }

    /** Names the place where objects are now: another name, and ids found before are void. */
    String name() {
        return place.getFileName().toString();
    }

    /** Takes a fresh place when this one has become too large, and removes those before. */
    void tidy() {
        tidy(MAX_BYTES);
    }

    void tidy(long most) {
        Path current = place;
        for (String left : Folders.names(folder)) {
            boolean isPlace = left.equals(FIRST) || left.startsWith(PLACE);
            if (isPlace && !left.equals(name())) {
                Folders.delete(folder.resolve(left));
            }
        }
        if (Folders.blocks(current) > most) {
            place = folder.resolve(PLACE + UUID.randomUUID());
        }
    }

    /** The variable is a list by colons; a path that has one is put in quotes, as git reads them. */
    private static String listed(String path) {
        return path.indexOf(':') < 0 && !path.startsWith("\"")
                ? path
                : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
