package dev.paratui.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A work tree as git lists it.
 *
 * @param head the commit it is at; empty for a bare repository
 * @param branch the branch it is on; none when detached
 * @param locked why git must keep it, when it is locked
 * @param prunable whether git finds nothing at its place
 */
public record WorktreeEntry(
        Path path, String head, Optional<String> branch, Optional<String> locked, boolean prunable, boolean bare) {

    static List<WorktreeEntry> list(Git git) {
        List<WorktreeEntry> entries = new ArrayList<>();
        List<String> record = new ArrayList<>();
        for (String field : git.fields("worktree", "list", "--porcelain", "-z")) {
            if (field.isEmpty()) {
                entries.add(of(record));
                record.clear();
            } else {
                record.add(field);
            }
        }
        if (!record.isEmpty()) {
            entries.add(of(record));
        }
        return List.copyOf(entries);
    }

    private static WorktreeEntry of(List<String> record) {
        return new WorktreeEntry(
                Path.of(value(record, "worktree").orElseThrow()),
                value(record, "HEAD").orElse(""),
                value(record, "branch").flatMap(Repository::branchName),
                value(record, "locked"),
                value(record, "prunable").isPresent(),
                value(record, "bare").isPresent());
    }

    private static Optional<String> value(List<String> record, String key) {
        return record.stream()
                .filter(line -> line.equals(key) || line.startsWith(key + " "))
                .map(line -> line.length() > key.length() ? line.substring(key.length() + 1) : "")
                .findFirst();
    }
}
