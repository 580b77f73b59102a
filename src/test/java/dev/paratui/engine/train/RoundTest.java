package dev.paratui.engine.train;

import static dev.paratui.model.EntryState.CHECKING;
import static dev.paratui.model.EntryState.CONFLICT;
import static dev.paratui.model.EntryState.HELD;
import static dev.paratui.model.EntryState.LANDED;
import static dev.paratui.model.EntryState.RED;
import static dev.paratui.model.EntryState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.MoveEntry;
import dev.paratui.command.WithdrawEntry;
import dev.paratui.git.GitWorld;
import dev.paratui.git.LandingPlan;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.CheckRun;
import dev.paratui.model.Checking;
import dev.paratui.model.Deletions;
import dev.paratui.model.Entry;
import dev.paratui.model.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The train with real git and real checks. */
@Timeout(120)
class RoundTest {
    @TempDir
    Path folder;

    private TrainWorld at;
    private Path runs;

    @BeforeEach
    void begin() {
        at = new TrainWorld(folder);
        runs = at.git.path("runs");
        GitWorld.write(runs, "");
    }

    @AfterEach
    void end() {
        at.close();
    }

    /** Each run of the check leaves a line. */
    private String counting(String command) {
        return "check = 'echo run >>" + runs + "; " + command + "'";
    }

    private long checks() {
        return GitWorld.read(runs).lines().count();
    }

    @Test
    void whatIsGreenTogetherLandsInOrderWithOneCheck() {
        at.settings(counting("test -f a.txt && test -f c.txt"));
        at.sessions("a", "b", "c");
        List<String> entries = at.ride("a", "b", "c");
        assertThat(at.states(entries)).containsOnly(LANDED);
        assertThat(at.subjects()).isEqualTo("first\nland a\nland b\nland c");
        assertThat(checks()).isEqualTo(1);
        CheckRun check = at.entry(entries.get(2)).findings().check().orElseThrow();
        assertThat(check.exit()).contains(0);
        assertThat(at.git.git(at.top, "status", "--porcelain")).isEmpty();
        at.awaitTidy();
    }

    @Test
    void oneBadEntryIsFoundByHalvesAndTheOthersLand() {
        at.settings(counting("if test -f s5.txt; then echo five is bad; exit 3; fi"));
        List<String> names =
                IntStream.range(0, 8).mapToObj(number -> "s" + number).toList();
        names.forEach(at::session);
        List<String> entries = names.stream().map(at::queue).toList();
        at.go();
        at.awaitAll(entries);
        assertThat(at.states(entries)).containsExactly(LANDED, LANDED, LANDED, LANDED, LANDED, RED, LANDED, LANDED);
        Entry red = at.entry(entries.get(5));
        assertThat(red.findings().check().orElseThrow().exit()).contains(3);
        assertThat(red.findings().check().orElseThrow().tail()).isEqualTo("five is bad");
        assertThat(red.reason()).contains("ended with exit 3");
        assertThat(at.top.resolve("s5.txt")).doesNotExist();
        assertThat(checks()).as("eight, four, six, five, the last two").isEqualTo(5);
    }

    @Test
    void twoThatAreGreenAloneAndRedTogether() {
        at.settings(counting("! (test -f a.txt && test -f b.txt)"));
        at.sessions("a", "b", "c");
        List<String> entries = at.ride("a", "b", "c");
        assertThat(at.states(entries)).containsExactly(LANDED, RED, LANDED);
        assertThat(at.subjects()).isEqualTo("first\nland a\nland c");
    }

    @Test
    void aSessionsOwnCheckMustPassBesidesThoseOfTheSettings() {
        at.settings(counting("true"));
        at.session("a");
        at.sessionWithCheck("b", "echo mine; test -f never.txt");
        at.sessionWithCheck("c", "test -f c.txt");
        List<String> entries = at.ride("a", "b", "c");
        assertThat(at.states(entries)).containsExactly(LANDED, RED, LANDED);
        Entry red = at.entry(entries.get(1));
        assertThat(red.reason()).startsWith("its own check `echo mine; test -f never.txt` ended with exit 1");
        assertThat(red.findings().check().orElseThrow().tail()).isEqualTo("mine");
    }

    @Test
    void aSessionsOwnCheckCountsWhereTheSettingsHaveNone() {
        at.settings();
        at.sessionWithCheck("a", "test -f never.txt");
        at.sessionWithCheck("b", "test -f b.txt");
        List<String> entries = at.ride("a", "b");
        assertThat(at.states(entries)).containsExactly(RED, LANDED);
    }

    @Test
    void whenTheTargetItselfIsRedThatIsSaid() {
        at.settings(counting("test -f mended.txt"));
        at.sessions("a", "b", "mended");
        List<String> entries = at.ride("a", "b", "mended");
        assertThat(at.states(entries)).as("together they are green").containsOnly(LANDED);
    }

    @Test
    void aRedTargetIsNotBlamedOnTheFirst() {
        at.settings(counting("test -f never.txt"));
        at.sessions("a", "b");
        List<String> entries = at.ride("a", "b");
        assertThat(at.states(entries)).containsOnly(RED);
        assertThat(at.entry(entries.get(0)).reason()).contains("without it, too");
    }

    @Test
    void oneThatConflictsWithTheTargetStopsAndTheOthersLand() {
        at.settings();
        at.session("a", "README", "a\n");
        at.session("b", "README", "b\n");
        at.session("c");
        List<String> entries = at.ride("a", "b", "c");
        assertThat(at.states(entries)).containsExactly(LANDED, CONFLICT, LANDED);
        assertThat(at.entry(entries.get(1)).conflicts()).hasSize(1);
    }

    @Test
    void aTargetThatMovesDuringTheCheckIsMergedAndCheckedAgain() {
        Path gate = at.git.path("gate");
        at.settings(counting("while ! test -f " + gate + "; do sleep 0.05; done; test ! -f bad.txt"));
        at.session("a");
        String entry = at.queue("a");
        at.go();
        at.awaitState(entry, CHECKING);
        at.git.commit(at.top, "meanwhile", "m");
        GitWorld.write(gate, "");
        at.awaitAll(List.of(entry));
        assertThat(at.subjects()).isEqualTo("first\nchange meanwhile\nland a");
        assertThat(checks()).isEqualTo(2);
    }

    @Test
    void whoIsTakenOutDuringTheCheckDoesNotLandAndTheOthersDo() {
        Path gate = at.git.path("gate");
        at.settings(counting("if test -f b.txt; then sleep 60; fi"));
        at.sessions("a", "b", "c");
        List<String> entries = at.queue("a", "b", "c");
        at.go();
        at.awaitState(entries.get(1), CHECKING);
        at.ask(new WithdrawEntry(entries.get(1), "not yet"));
        at.awaitAll(entries);
        assertThat(at.states(entries)).containsExactly(LANDED, WITHDRAWN, LANDED);
        assertThat(gate).doesNotExist();
        assertThat(at.top.resolve("b.txt")).doesNotExist();
    }

    @Test
    void theOutputIsSeenWhileTheCheckRuns() {
        Path gate = at.git.path("gate");
        at.settings("check = 'echo half way; while ! test -f " + gate + "; do sleep 0.05; done'");
        at.sessions("a", "b");
        List<String> entries = at.queue("a", "b");
        at.go();
        Checking seen = at.await(snapshot -> snapshot.sightings().checking().filter(checking -> checking.tail()
                .equals("half way")));
        assertThat(seen.entries()).isEqualTo(entries);
        assertThat(seen.words()).isEqualTo("check 1: 2 entries together");
        GitWorld.write(gate, "");
        at.awaitAll(entries);
        at.await(snapshot -> snapshot.sightings().checking().isEmpty() ? Optional.of(true) : Optional.empty());
    }

    @Test
    void anEntryWhoseFilesAreInTheWayIsHeldThoseBehindItPassAndItGoesOnByItself() {
        at.settings(counting("true"));
        GitWorld.write(at.top.resolve("b.txt"), "the person's own\n");
        at.sessions("a", "b", "c");
        List<String> entries = at.queue("a", "b", "c");
        at.go();
        at.awaitAll(List.of(entries.get(0), entries.get(2)));
        at.awaitState(entries.get(1), HELD);
        assertThat(at.entry(entries.get(1)).hint()).contains("stash push");
        long before = at.engine.board().snapshot().ledger().revision();
        assertThat(GitWorld.read(at.top.resolve("b.txt"))).isEqualTo("the person's own\n");
        assertThat(at.engine.board().snapshot().ledger().revision()).isEqualTo(before);
        at.git.git(at.top, "clean", "-fdq");
        at.awaitAll(entries);
        assertThat(at.subjects()).isEqualTo("first\nland a\nland c\nland b");
    }

    @Test
    void aLandingThatWasCutOffAfterItsMoveIsToldOnceAndLeavesNoNote() {
        at.settings();
        Path tree = at.session("a");
        String entry = at.queue("a");
        Yard.Hands hands = at.yard.hands();
        hands.commits().finish(tree, "para/a", "land a", Deletions.FEW);
        LandingPlan plan = new LandingPlan(entry, "para/a", "main", "squash", Optional.of("land a"));
        Prepared prepared = (Prepared) hands.landing().prepare(plan, at.git.head(at.top));
        hands.publisher().publish(prepared);
        Path note = at.repository.paraDir().resolve("landing/train.publishing");
        GitWorld.write(note, prepared.commit());

        at.go();
        at.awaitAll(List.of(entry));
        assertThat(at.states(List.of(entry))).containsOnly(LANDED);
        assertThat(at.subjects()).isEqualTo("first\nland a");
        assertThat(note).doesNotExist();
        at.awaitTidy();
    }

    @Test
    void whoWasMovedAheadLandsFirst() {
        at.settings("batch = 1");
        at.sessions("a", "b", "c");
        List<String> entries = at.queue("a", "b", "c");
        at.ask(new MoveEntry(entries.get(2), Optional.of(entries.get(0))));
        at.go();
        at.awaitAll(entries);
        assertThat(at.subjects()).isEqualTo("first\nland c\nland a\nland b");
    }

    @Test
    void aCheckIsNotAColdBuild() {
        at.settings(
                "check_setup = 'echo set up >>" + runs + "; mkdir built'",
                "check = 'test -d built && echo more >>built/log && wc -l <built/log'");
        at.git.commit(at.top, ".gitignore", "built/\n");
        at.session("a");
        String first = at.ride("a").get(0);
        at.session("b");
        String second = at.queue("b");
        at.awaitAll(List.of(second));
        assertThat(at.entry(second).state()).isEqualTo(LANDED);
        assertThat(at.entry(second).findings().check().orElseThrow().tail()).isEqualTo("2");
        assertThat(checks()).as("set up once").isEqualTo(1);
    }

    @Test
    void checksConcernTheirPaths() {
        at.settings(
                "[landing.checks.docs]",
                "run = 'echo docs >>" + runs + "'",
                "paths = [\"*.md\"]",
                "[landing.checks.code]",
                "run = 'echo code >>" + runs + "'",
                "paths = [\"src/**\"]");
        at.session("a", "deep/er/x.md", "x");
        String first = at.queue("a");
        at.go();
        at.awaitAll(List.of(first));
        assertThat(GitWorld.read(runs)).isEqualTo("docs\n");
        at.session("b", "src/x.c", "x");
        at.awaitAll(List.of(at.queue("b")));
        assertThat(GitWorld.read(runs)).isEqualTo("docs\ncode\n");
        at.session("c", "other.txt", "x");
        at.awaitAll(List.of(at.queue("c")));
        assertThat(GitWorld.read(runs)).isEqualTo("docs\ncode\n");
    }

    @Test
    void aHookThatRefusesHoldsTheEntryAndThoseBehindItPass() {
        at.settings();
        at.git.hook(
                at.top,
                "commit-msg",
                "grep -q 'Work of\\|land b' \"$1\" || " + "test -f '" + at.git.path("allowed")
                        + "' || { echo 'no ticket' >&2; exit 1; }");
        at.git.git(at.session("a"), "add", "-A");
        at.git.git(at.repository.worktreesDir().resolve("a"), "commit", "-q", "--no-verify", "-m", "x");
        at.session("b");
        List<String> entries = at.queue("a", "b");
        at.go();
        at.awaitState(entries.get(0), HELD);
        assertThat(at.entry(entries.get(0)).reason()).contains("commit-msg").contains("no ticket");
        at.awaitAll(List.of(entries.get(1)));
        GitWorld.write(at.git.path("allowed"), "");
        at.awaitAll(entries);
        assertThat(at.states(entries)).containsOnly(LANDED);
    }

    @Test
    void whatIsWantedAfterALandingIsRunAndItsFailureIsSaid() {
        at.settings("after_command = ['echo $PARA_SESSION on $PARA_TARGET as $PARA_COMMIT >>" + runs
                + "', 'echo no remote >&2; exit 4']");
        at.session("a");
        String entry = at.ride("a").get(0);
        Notice notice =
                at.await(snapshot -> snapshot.sightings().allNotices().stream().findFirst());
        assertThat(notice.text()).contains("exit 4").contains("no remote");
        assertThat(GitWorld.read(runs)).isEqualTo("a on main as " + at.git.head(at.top) + "\n");
    }

    @Test
    void theCheckThatCountsIsTheTargetsOwnOnceItIsAllowed() {
        at.git.commit(at.top, "para.toml", "[landing]\nafter = \"keep\"\ncheck = \"false\"\n");
        at.session("a", "para.toml", "[landing]\ncheck = \"true\"\n");
        String entry = at.queue("a");
        at.go();
        at.awaitState(entry, HELD);
        assertThat(at.entry(entry).hint()).contains("para trust");
        at.trust();
        at.awaitAll(List.of(entry));
        assertThat(at.entry(entry).state()).isEqualTo(RED);
    }

    @Test
    void aCheckThatTakesTooLongIsEndedAndSaidSo() {
        at.settings("check = 'echo began; sleep 60'", "check_timeout = \"1s\"");
        at.session("a");
        String entry = at.ride("a").get(0);
        assertThat(at.entry(entry).state()).isEqualTo(RED);
        assertThat(at.entry(entry).findings().check().orElseThrow().exit()).isEmpty();
        assertThat(at.entry(entry).reason()).contains("check_timeout");
    }
}
