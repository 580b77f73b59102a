package dev.paratui.git;

import java.util.ArrayList;
import java.util.List;

/** What was changed together before. Remembered while the branch does not move. Thread-safe. */
public final class History {
    /** Older changes say little of what belongs together now. */
    private static final int MAX_COMMITS = 1_000;

    private final Repository repository;
    private final Memory<List<List<String>>> known = new Memory<>(2);

    public History(Repository repository) {
        this.repository = repository;
    }

    /** The files of each of the newest commits of a branch, merges left out. */
    public List<List<String>> changes(String branch) {
        return repository.tip(branch).map(tip -> known.of(tip, () -> read(tip))).orElse(List.of());
    }

    private List<List<String>> read(String tip) {
        List<String> fields = repository
                .git()
                .option("-c", "log.showSignature=false")
                .within(Git.LONG)
                .fields(
                        "log",
                        "-z",
                        "--no-merges",
                        "--no-renames",
                        "--name-only",
                        "--format=%x00",
                        "--max-count=" + MAX_COMMITS,
                        tip);
        List<List<String>> changes = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String field : fields) {
            String path = field.startsWith("\n") ? field.substring(1) : field;
            if (!path.isEmpty()) {
                files.add(path);
            } else if (!files.isEmpty()) {
                changes.add(List.copyOf(files));
                files.clear();
            }
        }
        if (!files.isEmpty()) {
            changes.add(List.copyOf(files));
        }
        return changes;
    }
}
