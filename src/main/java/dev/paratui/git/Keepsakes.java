package dev.paratui.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Refs of ours that keep commits for a way back, or for those who go on with a task. */
public final class Keepsakes {
    private static final String BEFORE = "refs/para/before/";
    private static final String TASKS = "refs/para/tasks/";

    private final Repository repository;

    public Keepsakes(Repository repository) {
        this.repository = repository;
    }

    /**
     * One of them.
     *
     * @param of the act whose way back it is, or the task; {@code at} is when its commit was made
     */
    public record Kept(String ref, boolean isOfTask, String of, Instant at) {}

    /** Lets go of those that nothing needs; tells how many. */
    public int forget(Predicate<Kept> isUnneeded) {
        List<String> lines = all().stream()
                .filter(isUnneeded)
                .map(kept -> "delete " + kept.ref())
                .toList();
        if (!lines.isEmpty()) {
            repository.refs().change("para: clean", lines).orFail();
        }
        return lines.size();
    }

    private List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        String listed =
                repository.git().value("for-each-ref", "--format=%(committerdate:unix) %(refname)", BEFORE, TASKS);
        listed.lines().map(Keepsakes::kept).forEach(all::add);
        return all;
    }

    private static Kept kept(String line) {
        int space = line.indexOf(' ');
        String ref = line.substring(space + 1);
        boolean isOfTask = ref.startsWith(TASKS);
        String name = ref.substring((isOfTask ? TASKS : BEFORE).length());
        String of = isOfTask ? Arrays.asList(name.split("/", 2)).get(0) : name;
        return new Kept(ref, isOfTask, of, Instant.ofEpochSecond(Long.parseLong(line.substring(0, space))));
    }
}
