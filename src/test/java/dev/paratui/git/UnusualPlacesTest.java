package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.git.Outcome.Held;
import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Preparation.Conflicted;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.Code;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Repositories as they are met outside of examples, row by row: what is done there, or how it is refused. The rows of
 * full disks are in {@link FullDiskTest}; those of watching, in {@code dev.paratui.engine.watch.UnusualGroundTest}.
 */
class UnusualPlacesTest {
    @TempDir
    Path temporary;

    private LandingWorld at;

    @BeforeEach
    void aSession() {
        at = new LandingWorld(temporary);
    }

    @Test
    void withoutAnyCommitTheCommandThatMakesTheFirstIsNamed() {
        Path empty = at.world.path("empty");
        Folders.make(empty);
        at.world.git(empty, "init", "--quiet");
        Repository repository = Repository.find(at.world.exec(), empty);
        for (Optional<String> base : List.of(Optional.<String>empty(), Optional.of("main"), Optional.of("HEAD"))) {
            refused(() -> new Bases(repository).resolve(base))
                    .hasMessageContaining("no commit yet")
                    .extracting(thrown -> ((Refused) thrown).refusal().hint())
                    .asString()
                    .contains("git -C " + empty + " commit --allow-empty");
        }
    }

    @Test
    void ofADetachedCheckoutTheTargetMovesAlone() {
        at.world.git(at.top, "switch", "-q", "--detach");
        String head = at.world.head(at.top);
        at.world.commit(at.tree, "a", "1");
        assertThat(at.land("squash")).isEqualTo(at.main());
        assertThat(at.world.head(at.top)).isEqualTo(head);
        assertThat(new Bases(at.repository).resolve(Optional.empty()).branch()).isEqualTo(head);
    }

    @Test
    void aBareRepositoryIsKnownAlsoWhenThatStandsInConfigWorktree() {
        Path bare = at.world.path("bare");
        at.world.git(at.top, "clone", "-q", "--bare", at.top.toString(), bare.toString());
        at.world.git(bare, "config", "core.repositoryFormatVersion", "1");
        at.world.git(bare, "config", "extensions.worktreeConfig", "true");
        at.world.git(bare, "config", "--unset", "core.bare");
        at.world.git(bare, "config", "--worktree", "core.bare", "true");
        Repository repository = Repository.find(at.world.exec(), bare);
        assertThat(repository.isBare()).isTrue();
        Path tree = repository.worktreesDir().resolve("other");
        new Worktrees(repository)
                .ensure(new WorktreePlan(
                        tree, "para/other", repository.tip("main").orElseThrow(), "session"));
        at.world.commit(tree, "a", "1");
        LandingPlan plan = new LandingPlan("other", "para/other", "main", "squash", Optional.of("land"));
        Landing landing = new Landing(repository, new Quarantine(repository, at.world.path("run")));
        assertThat(new Publisher(repository, at.locks).publish((Prepared) landing.prepare(plan)))
                .isInstanceOf(Landed.class);
        assertThat(at.world.git(bare, "show", "main:a")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"para", "para/taken", "para/taken/deeper"})
    void aBranchThatIsThereOrInTheWayAsAFolderIsReportedAsTaken(String branch) {
        at.world.git(at.top, "branch", "-m", "para/fix", "elsewhere");
        at.world.git(at.top, "branch", branch);
        String tip = at.world.git(at.top, "rev-parse", branch);
        refused(() -> new Worktrees(at.repository).ensure(plan("taken", "para/taken")))
                .hasMessageContaining("refs/heads/" + branch);
        assertThat(at.world.git(at.top, "rev-parse", branch)).isEqualTo(tip);
        assertThat(at.repository.worktreesDir().resolve("taken")).doesNotExist();
    }

    @Test
    void aBranchCheckedOutElsewhereIsRefusedWithItsPlace() {
        Folders.delete(at.tree);
        at.world.git(at.top, "worktree", "unlock", at.tree.toString());
        at.world.git(at.top, "worktree", "prune");
        Path elsewhere = at.world.path("elsewhere");
        at.world.git(at.top, "worktree", "add", "-q", elsewhere.toString(), "para/fix");
        refused(() -> new Worktrees(at.repository).restore(at.tree, "para/fix", "session"))
                .hasMessageContaining(elsewhere.toString());
    }

    @Test
    void aTargetCheckedOutInAnotherWorkTreeMovesThereWithItsFiles() {
        at.world.git(at.top, "branch", "release");
        Path elsewhere = at.world.path("else where");
        at.world.git(at.top, "worktree", "add", "-q", elsewhere.toString(), "release");
        GitWorld.write(elsewhere.resolve("README"), "mine\n");
        at.world.commit(at.tree, "a", "1");
        LandingPlan plan = new LandingPlan("fix", "para/fix", "release", "squash", Optional.of("land"));
        assertThat(at.publisher.publish((Prepared) at.landing.prepare(plan))).isInstanceOf(Landed.class);
        assertThat(elsewhere.resolve("a")).hasContent("1");
        assertThat(at.world.git(elsewhere, "status", "--porcelain")).isEqualTo(" M README");
        assertThat(at.top.resolve("a")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "HEAD", "@", "a..b", "a b", "a~1", "x.lock", "/x", "a\nb", "@{-1}", ""})
    void whatIsNoBranchNameIsRefusedBeforeAnythingIsMade(String name) {
        refused(() -> new Worktrees(at.repository).ensure(plan("odd", name)))
                .extracting(thrown -> ((Refused) thrown).refusal().code())
                .isEqualTo(Code.BAD_ARGUMENT);
        assertThat(new Worktrees(at.repository).list()).hasSize(2);
        assertThat(at.repository.refs().under("refs/heads/")).hasSize(2);
    }

    @Test
    void twoWorkTreesOfOneBasenameAreNotTakenForEachOther() {
        Path theirs = at.world.path("other/fix");
        at.world.git(at.top, "worktree", "add", "-q", "-b", "theirs", theirs.toString());
        Path admin = AdminFolder.of(theirs).orElseThrow();
        assertThat(admin.getFileName()).hasToString("fix1");
        GitWorld.write(theirs.resolve("precious"), "theirs");
        at.world.commit(at.tree, "a", "1");
        new Trash(at.repository).moveAway(new TrashPlan("u1", at.tree, "para/fix", Instant.EPOCH));
        assertThat(theirs.resolve("precious")).hasContent("theirs");
        assertThat(at.world.git(theirs, "status", "--porcelain")).isEqualTo("?? precious");
    }

    @Test
    void pathsOfAnyKindAreCountedShownAndToldInConflicts() {
        List<String> names = List.of("née", "with space", "tab\there", "new\nline", "-dash", "\"quoted\"", "漢字");
        for (String name : names) {
            GitWorld.write(at.top.resolve(name), "main's\n");
            GitWorld.write(at.tree.resolve(name), "session's\n");
        }
        at.world.commitAll(at.top, "main");
        Quarantine quarantine = new Quarantine(at.repository, at.world.path("run"));
        TreeSnapshot snapshot =
                new Snapshots(at.repository, quarantine).take(at.tree).orElseThrow();
        Verdict verdict = at.landing.preview(at.plan("squash"), Optional.of(snapshot));
        assertThat(((Verdict.Conflict) verdict).files())
                .extracting(FileConflict::path)
                .containsExactlyInAnyOrderElementsOf(names);
        at.world.commitAll(at.tree, "session");
        assertThat(((Conflicted) at.landing.prepare(at.plan("squash"))).files())
                .extracting(FileConflict::path)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aDirtyCheckoutAHalfDoneMergeAndALockHoldBeforeAnythingMoves() {
        at.world.commit(at.tree, "shared", "fix\n");
        Prepared prepared = at.prepare("squash");
        GitWorld.write(at.top.resolve("shared"), "mine\n");
        held(prepared, "shared", "stash push");
        at.world.git(at.top, "checkout", "-q", "--", "shared");
        Path lock = at.top.resolve(".git/index.lock");
        GitWorld.write(lock, "");
        held(prepared, lock.toString(), "rm ");
        at.world.git(at.top, "rev-parse", "HEAD");
        assertThat(lock).exists();
        lock.toFile().delete();
        at.world.git(at.top, "branch", "other", "HEAD~1");
        at.world.git(at.top, "switch", "-q", "other");
        at.world.commit(at.top, "shared", "other\n");
        at.world.git(at.top, "switch", "-q", "main");
        at.world.tryGit(at.top, "merge", "other");
        held(prepared, "in the middle of a merge", "merge --abort");
        at.world.git(at.top, "merge", "--abort");
        assertThat(at.publisher.publish(prepared)).isInstanceOf(Landed.class);
    }

    @Test
    void aWorkTreeDeletedByHandIsSaidAndMadeAgain() {
        at.world.commit(at.tree, "a", "1");
        Folders.delete(at.tree);
        WorktreeStates states = new WorktreeStates(at.repository);
        assertThat(states.of(at.tree, "para/fix").kind()).isEqualTo(WorktreeState.Kind.WORKTREE_GONE);
        refused(() -> new Commits(at.repository, at.locks).finish(at.tree, "para/fix", "m"))
                .hasMessageContaining("is gone");
        new Worktrees(at.repository).restore(at.tree, "para/fix", "session");
        assertThat(at.tree.resolve("a")).hasContent("1");
    }

    @Test
    void gcMeanwhileTakesNothingFromSnapshotsOrPreparedLandings() {
        Quarantine quarantine = new Quarantine(at.repository, at.world.path("run"));
        Snapshots snapshots = new Snapshots(at.repository, quarantine);
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Integer> collector = CompletableFuture.supplyAsync(() -> {
            int rounds = 0;
            while (!isOver.get()) {
                at.world.git(at.top, "gc", "-q");
                rounds++;
            }
            return rounds;
        });
        List<String> landed = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            GitWorld.write(at.tree.resolve("open"), "round " + round);
            TreeSnapshot snapshot = snapshots.take(at.tree).orElseThrow();
            assertThat(at.landing.preview(at.plan("squash"), Optional.of(snapshot)))
                    .isInstanceOf(Verdict.Clean.class);
            new Commits(at.repository, at.locks).finish(at.tree, "para/fix", "round " + round);
            Prepared prepared = at.prepare("squash");
            landed.add(((Landed) at.publisher.publish(prepared)).commit());
            at.landing.settle("fix");
            at.world.git(at.tree, "reset", "-q", "--hard", "main");
        }
        isOver.set(true);
        assertThat(collector.join()).isPositive();
        assertThat(at.world.git(at.top, "rev-list", "--reverse", "main").lines())
                .containsAll(landed);
        assertThat(at.world.git(at.top, "fsck", "--no-progress", "--no-dangling"))
                .isEmpty();
    }

    @Test
    void gcThatStartsByItselfIsHarmless() throws IOException {
        at.world.git(at.top, "config", "gc.auto", "10");
        at.world.git(at.top, "config", "gc.autoDetach", "false");
        for (int file = 0; file < 1000; file++) {
            GitWorld.write(at.tree.resolve("many/file" + file), "content " + file);
        }
        Quarantine quarantine = new Quarantine(at.repository, at.world.path("run"));
        TreeSnapshot before =
                new Snapshots(at.repository, quarantine).take(at.tree).orElseThrow();
        for (int round = 0; round < 20; round++) {
            GitWorld.write(at.tree.resolve("file" + round), "work " + round);
            new Commits(at.repository, at.locks).finish(at.tree, "para/fix", "round " + round);
        }
        try (var packs = Files.list(at.repository.commonDir().resolve("objects/pack"))) {
            assertThat(packs).as("packs of a gc that ran").isNotEmpty();
        }
        assertThat(new Diffs(at.repository, quarantine)
                        .counts(before, new Bases(at.repository).resolve(Optional.empty())))
                .isNotNull();
        at.land("rebase");
        assertThat(at.world.git(at.top, "fsck", "--no-progress", "--no-dangling"))
                .isEmpty();
    }

    @Test
    void aHugeUntrackedFolderIsLeftOutAndSaid() {
        for (int file = 0; file < 200; file++) {
            GitWorld.write(at.tree.resolve("node_modules/m" + file), "x");
        }
        GitWorld.write(at.tree.resolve("own"), "x");
        Quarantine quarantine = new Quarantine(at.repository, at.world.path("run"));
        TreeSnapshot snapshot = new Snapshots(at.repository, quarantine, new Untracked.Limits(100, 1 << 20))
                .take(at.tree)
                .orElseThrow();
        assertThat(snapshot.leftOut()).containsExactly("node_modules/");
        assertThat(at.world.tryGit(at.top, "cat-file", "-e", snapshot.tree()).succeeded())
                .isFalse();
    }

    @Test
    void anEditOfTheSameLengthInTheSecondOfTheCheckoutIsSeen() {
        Quarantine quarantine = new Quarantine(at.repository, at.world.path("run"));
        List<Path> trees = List.of(at.session("q1"), at.session("q2"), at.session("q3"));
        trees.forEach(tree -> GitWorld.write(tree.resolve("README"), "HELLO\n"));
        // Git tells such edits by the age of its index; that of a copy is another.
        long edited = Instant.now().getEpochSecond();
        while (Instant.now().getEpochSecond() <= edited + 1) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        String clean = at.repository.tree(at.main());
        for (Path tree : trees) {
            assertThat(new Snapshots(at.repository, quarantine)
                            .take(tree)
                            .orElseThrow()
                            .tree())
                    .isNotEqualTo(clean);
        }
    }

    @Test
    void aRepositoryOfSomebodyElseIsRefusedWithGitsOwnAdviceAndNothingIsTrusted() {
        PrefixedExec stranger =
                new PrefixedExec(at.world.exec(), () -> List.of("env", "GIT_TEST_ASSUME_DIFFERENT_OWNER=1"));
        refused(() -> Repository.find(stranger, at.top))
                .hasMessageContaining("dubious ownership")
                .hasMessageContaining("git config --global --add safe.directory")
                .extracting(thrown -> ((Refused) thrown).refusal().code())
                .isEqualTo(Code.GIT);
        assertThat(at.world.path("home/.gitconfig")).content().doesNotContain("safe");
    }

    @Test
    void whereNothingCanBeWrittenNothingLandsAndThatIsSaid() {
        at.world.commit(at.tree, "a", "1");
        GitWorld.write(at.tree.resolve("open"), "x");
        String main = at.main();
        Prepared prepared = at.prepare("squash");
        try (Mount readOnly = Mount.readOnly(at.top)) {
            refused(() -> new Commits(at.repository, at.locks).finish(at.tree, "para/fix", "m"))
                    .hasMessageContaining("Read-only file system");
            assertThatThrownBy(() -> at.prepare("merge")).hasMessageContaining("Read-only file system");
            held(prepared, "Read-only file system", "");
        }
        assertThat(at.main()).isEqualTo(main);
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
        assertThat(at.publisher.publish(prepared)).isInstanceOf(Landed.class);
    }

    private void held(Prepared prepared, String reason, String hint) {
        String main = at.main();
        assertThat(at.publisher.publish(prepared)).isInstanceOfSatisfying(Held.class, held -> {
            assertThat(held.reason()).contains(reason);
            assertThat(held.hint()).contains(hint);
        });
        assertThat(at.main()).isEqualTo(main);
    }

    private WorktreePlan plan(String name, String branch) {
        return new WorktreePlan(at.repository.worktreesDir().resolve(name), branch, at.world.head(at.top), "session");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        return assertThatThrownBy(asked).isInstanceOf(Refused.class);
    }
}
