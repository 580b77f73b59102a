package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Preparation.Conflicted;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.FileConflict;
import dev.paratui.model.LineRange;
import dev.paratui.radar.Pair;
import dev.paratui.radar.Stand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the radar says of two sessions is what becomes of them when both land. */
class TrialsTest {
    private static final String LINES = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

    @TempDir
    Path folder;

    private LandingWorld ground;
    private Quarantine quarantine;
    private Snapshots snapshots;
    private Stands stands;
    private Trials trials;

    @BeforeEach
    void begin() {
        ground = new LandingWorld(folder);
        quarantine = new Quarantine(ground.repository, ground.world.path("radar"));
        snapshots = new Snapshots(ground.repository, quarantine);
        stands = new Stands(ground.repository, quarantine);
        trials = new Trials(ground.repository, quarantine);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "other lines of one file",
                        (w, t) -> write(t, "shared", LINES.replace("1", "one")),
                        (w, t) -> write(t, "shared", LINES.replace("9", "nine"))),
                edit(
                        "the same line",
                        (w, t) -> write(t, "shared", LINES.replace("5", "five")),
                        (w, t) -> write(t, "shared", LINES.replace("5", "FIVE"))),
                edit(
                        "lines side by side",
                        (w, t) -> write(t, "shared", LINES.replace("5", "five")),
                        (w, t) -> write(t, "shared", LINES.replace("6", "six"))),
                edit(
                        "the same change",
                        (w, t) -> write(t, "shared", LINES.replace("5", "x")),
                        (w, t) -> write(t, "shared", LINES.replace("5", "x"))),
                edit(
                        "a file renamed and edited",
                        (w, t) -> w.git(t, "mv", "shared", "moved"),
                        (w, t) -> write(t, "shared", LINES.replace("5", "five"))),
                edit(
                        "a file renamed to two names",
                        (w, t) -> w.git(t, "mv", "shared", "here"),
                        (w, t) -> w.git(t, "mv", "shared", "there")),
                edit(
                        "two files renamed to one name",
                        (w, t) -> w.git(t, "mv", "shared", "one"),
                        (w, t) -> w.git(t, "mv", "second", "one")),
                edit(
                        "a folder renamed, a file added in it",
                        (w, t) -> w.git(t, "mv", "dir", "folder"),
                        (w, t) -> write(t, "dir/new", "new\n")),
                edit(
                        "a folder inside renamed, a file added above",
                        (w, t) -> w.git(t, "mv", "top/inner", "elsewhere"),
                        (w, t) -> write(t, "top/new", "new\n")),
                edit("one file added twice", (w, t) -> write(t, "new", "a\n"), (w, t) -> write(t, "new", "b\n")),
                edit("one file added twice alike", (w, t) -> write(t, "new", "a\n"), (w, t) -> write(t, "new", "a\n")),
                edit(
                        "deleted and edited",
                        (w, t) -> delete(t, "shared"),
                        (w, t) -> write(t, "shared", LINES.replace("5", "five"))),
                edit("deleted by both", (w, t) -> delete(t, "shared"), (w, t) -> delete(t, "shared")),
                edit(
                        "binary edited by both",
                        (w, t) -> write(t, "bin", "\0one\n"),
                        (w, t) -> write(t, "bin", "\0two\n")),
                edit("binary edited by one", (w, t) -> write(t, "bin", "\0one\n"), (w, t) -> write(t, "second", "x\n")),
                edit(
                        "mode and content",
                        (w, t) -> executable(t, "shared"),
                        (w, t) -> write(t, "shared", LINES.replace("5", "five"))),
                edit("modes of other files", (w, t) -> executable(t, "shared"), (w, t) -> executable(t, "second")),
                edit(
                        "a file here, a folder there",
                        (w, t) -> write(t, "thing", "file\n"),
                        (w, t) -> write(t, "thing/inside", "in a folder\n")),
                edit("a link and a file", (w, t) -> link(t, "new", "shared"), (w, t) -> write(t, "new", "file\n")),
                edit("submodules at other commits", (w, t) -> gitlink(w, t, 'a'), (w, t) -> gitlink(w, t, 'b')),
                edit("submodules at one commit", (w, t) -> gitlink(w, t, 'a'), (w, t) -> gitlink(w, t, 'a')));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void theVerdictIsWhatLandingBothGives(
            String name, BiConsumer<GitWorld, Path> one, BiConsumer<GitWorld, Path> other) {
        prepare();
        Path first = ground.session("first");
        Path second = ground.session("second");
        one.accept(ground.world, first);
        other.accept(ground.world, second);
        requireAgreement(first, second);
    }

    @ParameterizedTest(name = "{0}, with main moved on")
    @MethodSource("edits")
    void andWhenTheTargetHasMoved(String name, BiConsumer<GitWorld, Path> one, BiConsumer<GitWorld, Path> other) {
        prepare();
        Path first = ground.session("first");
        ground.world.git(ground.top, "mv", "far", "further");
        ground.world.commit(ground.top, "main", "moved on\n");
        Path second = ground.session("second");
        one.accept(ground.world, first);
        other.accept(ground.world, second);
        write(first, "far", "edited where it was\n" + LINES);
        requireAgreement(first, second);
    }

    @Test
    void aLineChangedOnMainAlikeIsNotOverlookedWhenTheOtherChangesItFurther() {
        Path first = ground.session("first");
        Path second = ground.session("second");
        ground.world.commit(ground.top, "shared", LINES.replace("5", "five"));
        write(second, "shared", LINES.replace("5", "five"));
        write(second, "README", "more\n");
        ground.world.git(first, "merge", "--quiet", "main");
        write(first, "shared", LINES.replace("5", "fifth"));
        requireAgreement(first, second);
    }

    @Test
    void bothSidesOfAConflictAreCountedAsTheyCountTheirLines() {
        Path first = ground.session("first");
        Path second = ground.session("second");
        write(first, "shared", "0\n" + LINES.replace("5", "five"));
        write(second, "shared", LINES.replace("5\n", "5a\n5b\n"));
        assertThat(((Verdict.Conflict) verdict(first, second)).files())
                .containsExactly(new FileConflict(
                        "shared", "content", List.of(new LineRange("ours", 5, 6), new LineRange("theirs", 6, 6))));
    }

    @Test
    void aThousandLooksAddNothingToTheRepository() {
        prepare();
        Path first = ground.session("first");
        Path second = ground.session("second");
        String before = loose();
        write(first, "shared", LINES.replace("5", "five"));
        write(second, "shared", LINES.replace("5", "FIVE"));
        write(second, "new", "untracked\n");
        assertThat(verdict(first, second)).isInstanceOf(Verdict.Conflict.class);
        assertThat(loose()).isEqualTo(before);
    }

    @Test
    void oneThatCannotBeMergedDoesNotHideTheOthers() {
        prepare();
        Path first = ground.session("first");
        write(first, "shared", LINES.replace("5", "five"));
        Stands.Work work = work(first);
        Trials.Couple good = work.trial();
        Trials.Couple bad = new Trials.Couple(work.tip(), "0123456789012345678901234567890123456789");
        Trials.Couple last = new Trials.Couple(work.commit(), work.tip());
        Map<Trials.Couple, Verdict> verdicts = trials.of(List.of(good, bad, last));
        assertThat(verdicts.keySet()).containsExactlyInAnyOrder(good, last);
    }

    @Test
    void whatTheQuarantineHoldsIsForgottenTogetherWithIt() {
        prepare();
        Path first = ground.session("first");
        Path second = ground.session("second");
        write(first, "shared", LINES.replace("5", "five"));
        write(second, "shared", LINES.replace("5", "FIVE"));
        Verdict before = verdict(first, second);
        quarantine.tidy(1);
        assertThat(verdict(first, second)).isEqualTo(before);
        quarantine.tidy();
        assertThat(Folders.names(ground.world.path("radar")))
                .filteredOn(name -> name.startsWith("objects"))
                .hasSize(1);
        assertThat(verdict(first, second)).isEqualTo(before);
    }

    private void requireAgreement(Path first, Path second) {
        Verdict alone = base(work(first));
        Verdict together = verdict(first, second);
        Verdict secondAlone = base(work(second));
        assertThat(land("second", second)).as("second alone").isEqualTo(files(secondAlone));
        if (secondAlone instanceof Verdict.Clean) {
            List<String> landing = land("first", first);
            List<String> expected = alone instanceof Verdict.Clean ? files(together) : landing;
            assertThat(landing).as("first after second").isEqualTo(expected);
        }
    }

    /** What is in conflict when it lands; nothing when it lands, and then its tree is there. */
    private List<String> land(String name, Path tree) {
        ground.world.commitAll(tree, "all of it");
        if (!stands.isNew(work(tree))) {
            return List.of();
        }
        LandingPlan plan = new LandingPlan(name, "para/" + name, "main", "squash", Optional.of("land"));
        Preparation preparation;
        try {
            preparation = ground.landing.prepare(plan);
        } catch (dev.paratui.model.Refused nothingNew) {
            return List.of();
        }
        if (preparation instanceof Conflicted conflicted) {
            return files(new Verdict.Conflict(conflicted.files()));
        }
        assertThat(ground.publisher.publish((Prepared) preparation)).isInstanceOf(Landed.class);
        return List.of();
    }

    private static List<String> files(Verdict verdict) {
        return verdict instanceof Verdict.Conflict conflict
                ? conflict.files().stream().map(FileConflict::toString).toList()
                : List.of();
    }

    private Verdict verdict(Path first, Path second) {
        Pair pair = Pair.of(stand("first", first), stand("second", second));
        if (!pair.isToBeTried()) {
            return new Verdict.Clean("");
        }
        Trials.Couple couple = new Trials.Couple(pair.ours(), pair.theirs());
        return Optional.ofNullable(trials.of(List.of(couple)).get(couple)).orElseThrow();
    }

    private Stand stand(String name, Path tree) {
        Stands.Work work = work(tree);
        return stands.stand(name, "main", work, Optional.of(base(work)));
    }

    private Verdict base(Stands.Work work) {
        return Optional.ofNullable(trials.of(List.of(work.trial())).get(work.trial()))
                .orElseThrow();
    }

    private Stands.Work work(Path tree) {
        return stands.work(snapshots.take(tree).orElseThrow(), "main").orElseThrow();
    }

    private void prepare() {
        write(ground.top, "second", "a second file\nwith other lines\n");
        write(ground.top, "bin", "\0\0\0");
        write(ground.top, "dir/a", "a\na\na\na\n");
        write(ground.top, "dir/b", "b\nb\nb\nb\n");
        write(ground.top, "top/inner/a", "inner a\n1\n2\n3\n");
        write(ground.top, "top/inner/b", "inner b\n1\n2\n3\n");
        write(ground.top, "far", LINES);
        ground.world.commitAll(ground.top, "ground");
    }

    private String loose() {
        return ground.world.git(ground.top, "count-objects", "-v");
    }

    private static Arguments edit(String name, BiConsumer<GitWorld, Path> one, BiConsumer<GitWorld, Path> other) {
        return Arguments.of(name, one, other);
    }

    private static void write(Path tree, String file, String text) {
        GitWorld.write(tree.resolve(file), text);
    }

    private static void delete(Path tree, String file) {
        assertThat(tree.resolve(file).toFile().delete()).isTrue();
    }

    private static void executable(Path tree, String file) {
        assertThat(tree.resolve(file).toFile().setExecutable(true)).isTrue();
    }

    private static void link(Path tree, String name, String to) {
        try {
            Files.createSymbolicLink(tree.resolve(name), Path.of(to));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** A repository inside, at a commit of its own. */
    private static void gitlink(GitWorld world, Path tree, char kind) {
        Path inner = tree.resolve("sub");
        write(inner, "inside", kind + "\n");
        world.git(inner, "init", "--quiet");
        world.commitAll(inner, "inner");
    }
}
