package dev.paratui.git;

import dev.paratui.model.Code;
import dev.paratui.model.Deletions;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A commit that would delete most files: mostly an accident, so it is made only when somebody says that it is meant.
 */
final class MassDeletion {
    /** So few are never asked about. */
    private static final int HANDFUL = 5;

    private final Git git;
    private final Deletions allowed;

    MassDeletion(Git git, Deletions allowed) {
        this.git = git;
        this.allowed = allowed;
    }

    /** Refuses to go from one commit to another commit or tree; what was only moved is not deleted. */
    void refuse(String from, String to, String what) {
        if (allowed == Deletions.ANY || isFew(from, deleted("--no-renames", from, to))) {
            return;
        }
        int moved = deleted("-M", from, to);
        if (!isFew(from, moved)) {
            throw refused(what, moved, total(from));
        }
    }

    /** Refuses to commit all that is open in a work tree; nothing is staged by asking. */
    void refuseOpenWork(Path admin) {
        if (allowed == Deletions.ANY || isFew("HEAD", missing())) {
            return;
        }
        Path index = admin.resolve("para-deletions");
        Git own = git.option("-c", "core.splitIndex=false").with("GIT_INDEX_FILE", index.toString());
        try {
            Files.copy(admin.resolve("index"), index, StandardCopyOption.REPLACE_EXISTING);
            own.run("add", "--all");
            refuse("HEAD", own.value("write-tree"), "the commit");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            delete(index);
            delete(index.resolveSibling("para-deletions.lock"));
        }
    }

    private int missing() {
        return git.fields("diff-index", "--no-renames", "--diff-filter=D", "--name-only", "-z", "HEAD", "--")
                .size();
    }

    private int deleted(String renames, String from, String to) {
        return git.fields("diff-tree", "-r", renames, "--diff-filter=D", "--name-only", "-z", from, to)
                .size();
    }

    private boolean isFew(String from, int deleted) {
        return deleted <= HANDFUL || deleted * 2 <= total(from);
    }

    private int total(String commit) {
        return git.fields("ls-tree", "-r", "--name-only", "-z", commit).size();
    }

    private static Refused refused(String what, int deleted, int total) {
        Refusal refusal = Refusal.of(
                Code.HELD,
                what + " would delete " + deleted + " of " + total + " files",
                "look: para diff; bring them back with git restore; or, if it is meant, again with --allow-deletes"
                        + " (allow_deletes over MCP and in the palette)");
        return new Refused(refusal.with("deleted", deleted).with("files", total));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
