package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.exec.Completed;
import dev.paratui.model.FileConflict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real merges made again: what the radar and a landing say of them, beside what git says. By hand: {@code mvn
 * -Dtest=ReplayBench -Dtest.excluded=none -Dreplay.clone=DIR [-Dreplay.merges=N] test}; without a clone, this project's
 * own history and a made-up one with renames are taken.
 */
@Tag("bench")
class ReplayBench {
    private static final int MERGES = Integer.getInteger("replay.merges", 600);

    @TempDir
    Path folder;

    @Test
    void theMergesOfAHistory() {
        GitWorld git = new GitWorld(folder);
        git.git(folder, "config", "--global", "safe.directory", "*");
        String clone = System.getProperty("replay.clone", "");
        if (clone.isEmpty()) {
            replay(git, Path.of("").toAbsolutePath(), "this project");
            Path made = git.repository("made");
            git.exec()
                    .run(dev.paratui.exec.Invocation.of("git", "fast-import", "--quiet", "--force")
                            .in(made)
                            .reading(new MadeUpHistory(11, MERGES).stream()))
                    .orFail();
            replay(git, made, "a made-up history");
        } else {
            replay(git, Path.of(clone), clone);
        }
    }

    private void replay(GitWorld git, Path clone, String name) {
        Repository repository = Repository.find(git.exec(), clone);
        Quarantine quarantine = new Quarantine(repository, folder.resolve("run"));
        List<Trials.Couple> couples = couples(git, clone);
        long begin = System.nanoTime();
        var verdicts = new Trials(repository, quarantine).of(couples);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        int clean = 0;
        int conflicts = 0;
        int refused = 0;
        for (Trials.Couple couple : couples) {
            Optional<Verdict> radar = Optional.ofNullable(verdicts.get(couple));
            String said = said(git, quarantine, clone, couple);
            assertThat(radar.map(verdict -> words(verdict, said)).orElse("refused"))
                    .as("%s, %s", name, couple)
                    .isEqualTo(said);
            clean += said.startsWith("clean") ? 1 : 0;
            conflicts += said.startsWith("conflict") ? 1 : 0;
            refused += said.equals("refused") ? 1 : 0;
        }
        MergeTrial landing = new MergeTrial(repository.git().with(quarantine.environment()));
        for (Trials.Couple couple : couples) {
            if (verdicts.containsKey(couple)) {
                assertThat(landing.merge(couple.ours(), couple.theirs())).isEqualTo(verdicts.get(couple));
            }
        }
        System.out.printf(
                "%s: %d merges alike: %d clean (same tree), %d in conflict (same files), %d refused; radar %d ms%n",
                name, couples.size(), clean, conflicts, refused, millis);
    }

    private static List<Trials.Couple> couples(GitWorld git, Path clone) {
        String[] lines = git.git(
                        clone,
                        "rev-list",
                        "--all",
                        "--parents",
                        "--min-parents=2",
                        "--max-parents=2",
                        "--max-count=" + MERGES)
                .split("\n");
        List<Trials.Couple> couples = new ArrayList<>();
        for (String line : lines) {
            String[] ids = line.split(" ");
            if (ids.length == 3) {
                couples.add(new Trials.Couple(ids[1], ids[2]));
            }
        }
        return couples;
    }

    /** Git's own word, asked in another way than the radar and the landing do. */
    private static String said(GitWorld git, Quarantine quarantine, Path clone, Trials.Couple couple) {
        List<String> argv =
                List.of("git", "merge-tree", "--write-tree", "--name-only", "-z", couple.ours(), couple.theirs());
        Completed merged =
                git.exec().run(dev.paratui.exec.Invocation.of(argv).in(clone).with(quarantine.environment()));
        List<String> fields = Git.fields(merged.out());
        if (merged.exit() > 1 || fields.isEmpty()) {
            return "refused";
        }
        if (merged.succeeded()) {
            return "clean " + fields.get(0);
        }
        TreeSet<String> paths = new TreeSet<>();
        fields.subList(1, fields.indexOf(""))
                .forEach(path -> paths.add(path.replace("~" + couple.ours(), "").replace("~" + couple.theirs(), "")));
        return "conflict " + paths;
    }

    /** Beside the files that git lists, the old names of renamed ones are told; they are in its messages alone. */
    private static String words(Verdict verdict, String said) {
        if (verdict instanceof Verdict.Clean clean) {
            return "clean " + clean.tree();
        }
        TreeSet<String> paths = new TreeSet<>();
        for (FileConflict file : ((Verdict.Conflict) verdict).files()) {
            boolean isOldName = file.kind().startsWith("rename") && !said.contains(file.path());
            if (!isOldName) {
                paths.add(file.path());
            }
        }
        return "conflict " + paths;
    }
}
