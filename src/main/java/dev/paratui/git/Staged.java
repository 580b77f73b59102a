package dev.paratui.git;

import dev.paratui.exec.Completed;
import java.nio.file.Path;
import java.util.List;

/**
 * What was staged in a work tree at one moment.
 *
 * <p>A ref of the work tree's own names it: that goes into the trash and comes back together with the work tree. One of
 * the repository keeps it, as garbage collection overlooks the others.
 */
final class Staged {
    private static final String OWN = "refs/worktree/para/staged/";
    private static final String KEEPING = "refs/para/staged/";

    private final Git git;
    private final Refs refs;
    private final String id;

    Staged(Git git, String id) {
        this.git = git;
        this.refs = new Refs(git);
        this.id = id;
    }

    /** Keeps what is staged now; nothing is kept when nothing is, or when unmerged entries leave no tree to keep. */
    void keep() {
        Completed written = git.run("write-tree");
        if (written.succeeded() && !Git.value(written).equals(refs.tree("HEAD"))) {
            String tree = " " + Git.value(written);
            change("para: finish", List.of("update " + OWN + id + tree, "update " + KEEPING + id + tree));
        }
    }

    /** Stages it again and forgets it; no file is touched, nor looked at. */
    void restore() {
        refs.object(OWN + id).ifPresent(tree -> {
            git.ensure("read-tree", "-i", "-m", tree);
            change("para: undo", List.of("delete " + OWN + id, "delete " + KEEPING + id));
        });
    }

    /** Lets go of all that was kept for a work tree, which is gone for good. */
    static void forget(Refs shared, Path admin) {
        List<String> lines = Folders.names(admin.resolve(OWN)).stream()
                .map(name -> "delete " + KEEPING + name)
                .toList();
        if (!lines.isEmpty()) {
            shared.change("para: trash", lines).orFail();
        }
    }

    private void change(String reason, List<String> lines) {
        refs.change(reason, lines).orFail();
    }
}
