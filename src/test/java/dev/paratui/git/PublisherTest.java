package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.git.Outcome.Held;
import dev.paratui.git.Outcome.Landed;
import dev.paratui.git.Outcome.Moved;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.git.UndoOutcome.MovedBack;
import dev.paratui.git.UndoOutcome.Reverted;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
    @TempDir
    Path temporary;

    private LandingWorld at;

    @BeforeEach
    void aSessionWithWork() {
        at = new LandingWorld(temporary);
        at.world.commit(at.tree, "shared", "1\n2\n3\n4\n5\nfix\n7\n8\n9\n");
        at.world.commit(at.tree, "new file", "new\n");
    }

    @Test
    void aTargetThatIsCheckedOutNowhereMovesAlone() {
        at.world.git(at.top, "switch", "-q", "-c", "elsewhere");
        String landed = at.land("squash");
        assertThat(at.main()).isEqualTo(landed);
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
        assertThat(at.top.resolve("new file")).doesNotExist();
    }

    @Test
    void openWorkInOtherFilesOfTheCheckoutIsCarriedOver() {
        GitWorld.write(at.top.resolve("README"), "mine\n");
        GitWorld.write(at.top.resolve("staged"), "s");
        at.world.git(at.top, "add", "staged");

        at.land("squash");

        assertThat(at.world.git(at.top, "status", "--porcelain")).isEqualTo(" M README\nA  staged");
        assertThat(at.top.resolve("new file")).hasContent("new\n");
    }

    @Test
    void openWorkInTheWayHoldsAndNamesTheCommandThatHelps() {
        GitWorld.write(at.top.resolve("shared"), "mine\n");
        String old = at.main();

        Held held = held(at.prepare("squash"));

        assertThat(held.reason()).contains("shared").contains(at.top.toString());
        assertThat(held.hint()).isEqualTo("git -C '" + at.top + "' stash push --all -- shared");
        assertThat(at.main()).isEqualTo(old);
        assertThat(at.top.resolve("shared")).hasContent("mine\n");
        assertThat(at.top.resolve("new file")).doesNotExist();
        at.world.git(at.top, "stash", "push", "--all", "--", "shared");
        assertThat(at.publisher.publish(at.prepare("squash"))).isInstanceOf(Landed.class);
    }

    @Test
    void anUntrackedOrIgnoredFileInTheWayIsNeverOverwritten() {
        GitWorld.write(at.top.resolve("new file"), "untracked\n");
        assertThat(held(at.prepare("squash")).reason()).contains("new file");
        at.repository.ensureExcluded(java.util.List.of("new file"));
        assertThat(held(at.prepare("squash")).reason()).contains("new file");
        assertThat(at.top.resolve("new file")).hasContent("untracked\n");
    }

    @Test
    void aMergeOrRebaseGoingOnInTheCheckoutHolds() {
        at.world.git(at.top, "branch", "other", "HEAD~1");
        Path other = at.world.path("other");
        at.world.git(at.top, "worktree", "add", "-q", other.toString(), "other");
        at.world.commit(other, "shared", "other\n");
        at.world.tryGit(at.top, "merge", "other");
        assertThat(held(at.prepare("squash")).reason()).contains("in the middle of a merge");
        at.world.git(at.top, "merge", "--abort");
        at.world.tryGit(at.top, "rebase", "other");
        Held held = held(at.prepare("squash"));
        assertThat(held.reason()).contains("in the middle of a rebase").contains(at.top.toString());
        at.world.git(at.top, "rebase", "--abort");
        assertThat(at.publisher.publish(at.prepare("squash"))).isInstanceOf(Landed.class);
    }

    @Test
    void aForeignLockHoldsAndIsNotRemoved() {
        Path lock = at.repository.commonDir().resolve("index.lock");
        GitWorld.write(lock, "");

        assertThat(held(at.prepare("squash")).reason()).contains(lock.toString());
        assertThat(lock).exists();
    }

    @Test
    void aTargetThatMovedMeanwhileIsToldAndTheLandingIsPreparedAgain() {
        Prepared prepared = at.prepare("squash");
        String moved = at.world.commit(at.top, "meanwhile", "m");

        assertThat(at.publisher.publish(prepared)).isEqualTo(new Moved(moved));
        at.land("squash");
        assertThat(at.log("%P")).isEqualTo(moved);
    }

    @Test
    void aReferenceHookThatRefusesLeavesFilesAndBranchAsTheyWere() {
        Prepared prepared = at.prepare("squash");
        at.world.hook(
                at.top, "reference-transaction", "grep -q refs/heads/main && test \"$1\" = prepared && exit 1; exit 0");

        assertThat(at.publisher.publish(prepared)).isInstanceOf(Held.class);

        assertThat(at.main()).isEqualTo(prepared.old());
        assertThat(at.top.resolve("new file")).doesNotExist();
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"squash", "merge", "rebase"})
    void cutOffBetweenAnyTwoStepsItEndsInExactlyOneLanding(String strategy) {
        String old = at.main();
        at.prepare(strategy); // cut off after preparing
        Prepared prepared = at.prepare(strategy);
        GitWorld.write(at.top.resolve("README"), "mine\n");
        at.publisher.publish(prepared); // cut off after publishing
        Prepared again = at.prepare(strategy);
        assertThat(again).isEqualTo(prepared);
        assertThat(at.publisher.publish(again)).isEqualTo(new Landed(prepared.commit()));
        at.landing.settle("fix");
        at.landing.settle("fix");

        assertThat(at.main()).isEqualTo(prepared.commit());
        int commits = strategy.equals("squash") || strategy.equals("merge") ? 1 : 2;
        assertThat(at.world.git(at.top, "rev-list", "--first-parent", "--count", old + "..main"))
                .isEqualTo(Integer.toString(commits));
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEqualTo(" M README");
        assertThat(at.repository.refs().under("refs/para/")).isEmpty();
    }

    @Test
    void cutOffInsideGitWithSomeFilesMovedItIsEnded() throws IOException {
        Prepared prepared = at.prepare("squash");
        GitWorld.write(at.top.resolve("shared"), "1\n2\n3\n4\n5\nfix\n7\n8\n9\n");
        GitWorld.write(at.top.resolve("new file"), "new\n");
        Path mark = at.repository.paraDir().resolve("landing/fix.publishing");
        Path lock = at.repository.commonDir().resolve("index.lock");
        GitWorld.write(mark, prepared.commit());
        GitWorld.write(lock, "");
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minusSeconds(70)));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(60)));

        assertThat(at.publisher.publish(prepared)).isEqualTo(new Landed(prepared.commit()));
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
        assertThat(mark).doesNotExist();
    }

    @Test
    void cutOffWithAllFilesMovedButNotTheBranchItIsEnded() {
        Prepared prepared = at.prepare("squash");
        at.world.git(at.top, "read-tree", "-m", "-u", prepared.old(), prepared.commit());

        assertThat(at.publisher.publish(prepared)).isEqualTo(new Landed(prepared.commit()));
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
    }

    @Test
    void aLandingIsTakenBackByMovingTheTargetAndItsCheckoutBack() {
        GitWorld.write(at.top.resolve("README"), "mine\n");
        GitWorld.write(at.top.resolve("staged"), "s");
        at.world.git(at.top, "add", "staged");
        Prepared prepared = at.prepare("squash");
        at.publisher.publish(prepared);

        assertThat(undo(prepared)).isEqualTo(new MovedBack(prepared.old()));
        assertThat(undo(prepared)).isEqualTo(new MovedBack(prepared.old()));

        assertThat(at.main()).isEqualTo(prepared.old());
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEqualTo(" M README\nA  staged");
        assertThat(at.top.resolve("new file")).doesNotExist();
        assertThat(at.repository.refs().under("refs/para/undoing")).isEmpty();
    }

    @Test
    void takingBackThatWasCutOffAfterTheBranchIsEnded() {
        Prepared prepared = at.prepare("squash");
        at.publisher.publish(prepared);
        at.world.git(at.top, "update-ref", "refs/para/undoing/fix", prepared.commit());
        at.world.git(at.top, "update-ref", "refs/heads/main", prepared.old());

        assertThat(undo(prepared)).isEqualTo(new MovedBack(prepared.old()));
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
    }

    @Test
    void dirtyFilesForbidTakingBack() {
        Prepared prepared = at.prepare("squash");
        at.publisher.publish(prepared);
        GitWorld.write(at.top.resolve("new file"), "changed by me\n");

        assertThat(undo(prepared)).isInstanceOfSatisfying(Held.class, held -> assertThat(held.reason())
                .contains("new file"));
        assertThat(at.main()).isEqualTo(prepared.commit());
        assertThat(at.top.resolve("new file")).hasContent("changed by me\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"squash", "merge", "rebase"})
    void whatWasBuiltUponIsRevertedByACommit(String strategy) {
        Prepared prepared = at.prepare(strategy);
        at.publisher.publish(prepared);
        String later = at.world.commit(at.top, "later", "l");

        assertThat(undo(prepared)).isInstanceOf(Reverted.class);

        assertThat(at.log("%P")).isEqualTo(later);
        assertThat(at.top.resolve("new file")).doesNotExist();
        assertThat(at.top.resolve("later")).exists();
        assertThat(at.top.resolve("shared")).hasContent("1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    }

    @Test
    void whatLaterWorkNeedsCannotBeTakenBack() {
        Prepared prepared = at.prepare("squash");
        at.publisher.publish(prepared);
        at.world.commit(at.top, "new file", "built on it\n");

        assertThatThrownBy(() -> undo(prepared)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.CONFLICT);
            assertThat(refused.getMessage()).contains("new file");
        });
    }

    private UndoOutcome undo(Prepared prepared) {
        return new LandingUndo(at.repository, at.locks).undo(prepared);
    }

    private Held held(Prepared prepared) {
        return (Held) at.publisher.publish(prepared);
    }
}
