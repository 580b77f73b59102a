package dev.paratui.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A place of our own for objects of snapshots and trials, so that the user's repository does not grow by watching. */
public final class Quarantine {
    private final Path folder;
    private final Path common;

    /** @param folder ours alone; may be wiped at any start */
    public Quarantine(Repository repository, Path folder) {
        this.folder = folder;
        this.common = repository.commonDir().resolve("objects");
    }

    /** For git: write here, read also there. */
    Map<String, String> environment() {
        Folders.make(objects().resolve("info"));
        Folders.make(objects().resolve("pack"));
        return Map.of(
                "GIT_OBJECT_DIRECTORY",
                objects().toString(),
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

    private Path objects() {
        return folder.resolve("objects");
    }

    /** The variable is a list by colons; a path that has one is put in quotes, as git reads them. */
    private static String listed(String path) {
        return path.indexOf(':') < 0 && !path.startsWith("\"")
                ? path
                : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
