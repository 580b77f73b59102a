package dev.paratui.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A thing that git has begun in a work tree and not ended. */
public enum Midway {
    REBASE("a rebase", "rebase", "rebase-merge", "rebase-apply"),
    MERGE("a merge", "merge", "MERGE_HEAD"),
    CHERRY_PICK("a cherry-pick", "cherry-pick", "CHERRY_PICK_HEAD"),
    REVERT("a revert", "revert", "REVERT_HEAD");

    private final String words;
    private final String verb;
    private final List<String> signs;

    Midway(String words, String verb, String... signs) {
        this.words = words;
        this.verb = verb;
        this.signs = List.of(signs);
    }

    static Optional<Midway> in(Path adminFolder) {
        return Arrays.stream(values())
                .filter(midway -> midway.signs.stream().anyMatch(sign -> Files.exists(adminFolder.resolve(sign))))
                .findFirst();
    }

    public String words() {
        return words;
    }

    /** The command that ends it, and the one that drops it. */
    public String wayOut(Path workTree) {
        String git = "`git -C " + GitWords.quoted(workTree.toString()) + " " + verb;
        return "end it with " + git + " --continue`, or drop it with " + git + " --abort`";
    }
}
