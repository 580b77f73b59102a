package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.ProgramFailed;
import dev.paratui.model.FileConflict;
import dev.paratui.model.LineRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replays commits in a detached work tree of our own, which is gone afterwards. */
final class Replays {
    private static final Duration ORPHAN_LIMIT = Duration.ofMinutes(2);

    private final Repository repository;
    private final Map<String, String> environment;

    /** @param environment where objects go: empty for the repository itself, else a quarantine */
    Replays(Repository repository, Map<String, String> environment) {
        this.repository = repository;
        this.environment = environment;
    }

    Replayed replay(Recipe.Replay recipe, String name) {
        Path place = place(name);
        clear(name);
        quiet(repository.git()).ensure("worktree", "add", "--quiet", "--detach", place.toString(), recipe.tip());
        try {
            return rebase(recipe, place);
        } finally {
            clear(name);
        }
    }

    /** Removes what a replay that was cut off has left. */
    void clear(String name) {
        Path place = place(name);
        if (AdminFolder.claiming(repository.commonDir(), place).isPresent()) {
            Running.await(place.toString(), ORPHAN_LIMIT);
            repository.git().within(Git.LONG).ensure("worktree", "remove", "-f", "-f", place.toString());
        }
        Folders.delete(place);
    }

    private Path place(String name) {
        return repository.paraDir().resolve("landing").resolve(name);
    }

    private Replayed rebase(Recipe.Replay recipe, Path place) {
        Git git = quiet(repository.gitIn(place));
        Completed rebased = git.run(
                "rebase",
                "--merge",
                "--no-autosquash",
                "--no-autostash",
                "--no-rebase-merges",
                "--empty=drop",
                recipe.onto());
        if (rebased.succeeded()) {
            return new Replayed(Optional.of(git.value("rev-parse", "--verify", "HEAD")), List.of());
        }
        List<FileConflict> conflicts = conflicts(git, place);
        if (conflicts.isEmpty()) {
            throw new ProgramFailed(rebased);
        }
        return new Replayed(Optional.empty(), conflicts);
    }

    private static List<FileConflict> conflicts(Git git, Path place) {
        Map<String, Map<String, String>> stages = MergeTrial.stages(git.fields("ls-files", "--unmerged", "-z"));
        Map<String, String> merged = new HashMap<>();
        Map<String, Map<String, String>> byMerged = new HashMap<>();
        stages.forEach((path, sides) -> {
            if (Files.isRegularFile(place.resolve(path))) {
                merged.put(path, git.value("hash-object", "-w", "--no-filters", "--", path));
                byMerged.put(merged.getOrDefault(path, ""), sides);
            }
        });
        Map<String, List<LineRange>> ranges = MergeTrial.ranges(git, byMerged);
        List<FileConflict> conflicts = new ArrayList<>();
        stages.forEach((path, sides) -> conflicts.add(new FileConflict(
                path, MergeTrial.kindOf(sides), ranges.getOrDefault(merged.getOrDefault(path, ""), List.of()))));
        return conflicts;
    }

    /** Without the user's hooks, which are for places where people work. */
    private Git quiet(Git git) {
        return git.with(environment)
                .option("-c", "core.hooksPath=/dev/null", "-c", "rebase.updateRefs=false")
                .option("-c", "merge.conflictStyle=merge")
                .within(Git.LONG);
    }

    /** The last of the new commits, or the files on which one of them conflicts. */
    record Replayed(Optional<String> commit, List<FileConflict> conflicts) {
        Replayed {
            conflicts = List.copyOf(conflicts);
        }
    }
}
