package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.git.Preparation.Conflicted;
import dev.paratui.model.Code;
import dev.paratui.model.FileConflict;
import dev.paratui.model.LineRange;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandingTest {
    @TempDir
    Path temporary;

    private LandingWorld at;

    @BeforeEach
    void aSession() {
        at = new LandingWorld(temporary);
    }

    @Test
    void aSquashIsOneCommitByTheOnlyAuthorWithTheMessageExactly() {
        authored("Agent", "agent@example.org", "a");
        authored("Agent", "agent@example.org", "b");
        at.world.commit(at.top, "meanwhile", "m");
        String old = at.main();
        String message = "-dash first\n\n# not a comment\n$(touch x) `id` ünïcode";
        LandingPlan plan = new LandingPlan("fix", "para/fix", "main", "squash", Optional.of(message));

        at.publisher.publish((Preparation.Prepared) at.landing.prepare(plan));

        assertThat(at.log("%P")).isEqualTo(old);
        assertThat(at.log("%an <%ae> %cn")).isEqualTo("Agent <agent@example.org> Person");
        assertThat(at.log("%B")).isEqualTo(message);
        assertThat(at.top.resolve("a")).exists();
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
    }

    @Test
    void severalAuthorsMakeThePersonTheAuthorAndTheOthersCoAuthors() {
        authored("Agent", "agent@example.org", "a");
        authored("Person", "PERSON@example.org", "b");
        authored("Other", "other@example.org", "c");

        at.land("squash");

        assertThat(at.log("%an")).isEqualTo("Person");
        assertThat(at.log("%B")).isEqualTo("""
                land fix

                Co-authored-by: Agent <agent@example.org>
                Co-authored-by: Other <other@example.org>""");
    }

    @Test
    void withoutAMessageTheSessionsOwnWordsAreUsed() {
        at.world.commit(at.tree, "a", "1");
        LandingPlan plan = new LandingPlan("fix", "para/fix", "main", "squash", Optional.empty());
        at.publisher.publish((Preparation.Prepared) at.landing.prepare(plan));
        assertThat(at.log("%B")).isEqualTo("change a");
    }

    @Test
    void whoeverSignsCommitsSignsTheLandingToo() {
        at.world.script(
                "gpg", "echo '[GNUPG:] SIG_CREATED ' >&2; echo '-----BEGIN PGP SIGNATURE-----'; cat >/dev/null");
        at.world.git(at.top, "config", "gpg.program", at.world.path("gpg").toString());
        at.world.commit(at.tree, "a", "1");
        at.world.git(at.top, "config", "commit.gpgSign", "true");

        at.land("squash");

        assertThat(at.world.git(at.top, "cat-file", "commit", "main")).contains("gpgsig -----BEGIN PGP SIGNATURE-----");
    }

    @Test
    void aMergeIsSignedToo() {
        at.world.script(
                "gpg", "echo '[GNUPG:] SIG_CREATED ' >&2; echo '-----BEGIN PGP SIGNATURE-----'; cat >/dev/null");
        at.world.git(at.top, "config", "gpg.program", at.world.path("gpg").toString());
        at.world.commit(at.tree, "a", "1");
        at.world.git(at.top, "config", "commit.gpgSign", "true");

        at.land("merge");

        assertThat(at.world.git(at.top, "cat-file", "commit", "main")).contains("gpgsig -----BEGIN PGP SIGNATURE-----");
    }

    @ParameterizedTest
    @ValueSource(strings = {"squash", "merge"})
    void theHookForMessagesIsHonoured(String strategy) {
        at.world.hook(at.top, "commit-msg", "grep -q '^land' \"$1\" || exit 1; echo 'Change-Id: I1' >>\"$1\"");
        at.world.git(at.tree, "commit", "-q", "--no-verify", "--allow-empty", "-m", "x");
        GitWorld.write(at.tree.resolve("a"), "1");
        at.world.git(at.tree, "add", "a");
        at.world.git(at.tree, "commit", "-q", "--no-verify", "-m", "x");

        at.land(strategy);

        assertThat(at.log("%B")).contains("land fix").contains("Change-Id: I1");
        at.world.hook(at.top, "commit-msg", "echo 'no ticket named' >&2; exit 1");
        GitWorld.write(at.tree.resolve("c"), "2");
        at.world.git(at.tree, "add", "c");
        at.world.git(at.tree, "commit", "-q", "--no-verify", "-a", "-m", "x");
        at.landing.settle("fix");
        assertThat(at.landing.prepare(at.plan(strategy)))
                .isInstanceOfSatisfying(Preparation.Blocked.class, blocked -> assertThat(blocked.reason())
                        .contains("commit-msg")
                        .contains("no ticket named"));
    }

    @Test
    void theHookForMergesSeesTheMergedTreeAndMayRefuseIt() {
        at.world.commit(at.top, "b", "2");
        at.world.commit(at.tree, "a", "1");
        at.world.hook(at.top, "pre-merge-commit", "test -f a && test -f b && test -z \"$(git diff --name-only)\"");
        at.land("merge");
        assertThat(new Worktrees(at.repository).list()).hasSize(2);

        at.world.hook(at.top, "pre-merge-commit", "echo 'not on a Friday' >&2; exit 1");
        at.world.commit(at.tree, "a", "2");
        at.landing.settle("fix");
        assertThat(at.landing.prepare(at.plan("merge"))).isInstanceOf(Preparation.Blocked.class);
        assertThat(at.landing.prepare(at.plan("squash"))).isInstanceOf(Preparation.Prepared.class);
        assertThat(new Worktrees(at.repository).list()).hasSize(2);
    }

    @Test
    void aMergeAlwaysMakesAMergeCommit() {
        String tip = at.world.commit(at.tree, "a", "1");
        String old = at.main();

        at.land("merge");

        assertThat(at.log("%P")).isEqualTo(old + " " + tip);
    }

    @Test
    void aRebaseIsALineAndKeepsAuthors() {
        authored("Agent", "agent@example.org", "a");
        at.world.commit(at.top, "meanwhile", "m");
        at.world.git(at.tree, "merge", "-q", "--no-edit", "main");
        authored("Other", "other@example.org", "b");

        at.land("rebase");

        assertThat(at.world.git(at.top, "log", "--format=%an %s", "main", "-3"))
                .isEqualTo("Other b\nAgent a\nPerson change meanwhile");
        assertThat(at.world.git(at.top, "rev-list", "--merges", "--count", "main"))
                .isEqualTo("0");
        assertThat(new Worktrees(at.repository).list()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"squash", "merge", "rebase"})
    void aConflictNamesFileKindAndLinesOnBothSidesAndTouchesNothing(String strategy) {
        at.world.commit(at.top, "shared", "0\n1\n2\n3\n4\n5\nmain\n7\n8\n9\n");
        at.world.commit(at.tree, "shared", "1\n2\n3\n4\n5\nfix\nfix\n7\n8\n9\n");
        String old = at.main();

        Preparation preparation = at.landing.prepare(at.plan(strategy));

        FileConflict file = new FileConflict(
                "shared", "content", List.of(new LineRange("ours", 7, 7), new LineRange("theirs", 6, 7)));
        assertThat(preparation).isEqualTo(new Conflicted(List.of(file)));
        assertThat(at.landing.preview(at.plan(strategy), Optional.empty()))
                .isEqualTo(new Verdict.Conflict(List.of(file)));
        assertThat(at.main()).isEqualTo(old);
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
        assertThat(new Worktrees(at.repository).list()).hasSize(2);
    }

    @Test
    void everyKindOfConflictHasItsName() {
        at.world.commit(at.top, "moved", "a\nb\nc\nd\ne\nf\n");
        at.world.commit(at.top, "dropped", "x\n");
        at.world.git(at.tree, "merge", "-q", "main");
        at.world.git(at.top, "mv", "moved", "moved here");
        at.world.git(at.top, "rm", "-q", "dropped");
        at.world.commit(at.top, "née\nnew", "main\n");
        at.world.commit(at.top, "place", "a file\n");
        at.world.git(at.tree, "mv", "moved", "moved there");
        at.world.commit(at.tree, "dropped", "changed\n");
        at.world.commit(at.tree, "née\nnew", "fix\n");
        at.world.commit(at.tree, "place/inside", "a folder\n");

        Conflicted conflicted = (Conflicted) at.landing.prepare(at.plan("squash"));

        assertThat(conflicted.files())
                .extracting(file -> file.path() + ": " + file.kind())
                .contains(
                        "née\nnew: add/add",
                        "dropped: modify/delete",
                        "moved here: rename/rename",
                        "moved there: rename/rename")
                .anyMatch(text -> text.startsWith("place") && text.endsWith(": directory"));
    }

    @Test
    void nothingToLandIsRefused() {
        assertNothing("squash");
        at.world.commitAll(at.tree, "empty");
        assertNothing("squash");
        assertNothing("merge");
        assertNothing("rebase");
        at.world.commit(at.tree, "a", "1");
        at.land("squash");
        at.landing.settle("fix");
        assertNothing("squash");
    }

    @Test
    void aPreviewCountsOpenWorkAndLeavesNoObjectInTheRepository() {
        GitWorld.write(at.tree.resolve("open"), "work");
        long before = looseObjects();
        Snapshots snapshots = new Snapshots(at.repository, new Quarantine(at.repository, at.world.path("run")));
        TreeSnapshot open = snapshots.take(at.tree).orElseThrow();

        for (String strategy : List.of("squash", "merge", "rebase")) {
            assertThat(at.landing.preview(at.plan(strategy), Optional.of(open)))
                    .isEqualTo(new Verdict.Clean(open.tree()));
        }
        assertThat(looseObjects()).isEqualTo(before);
    }

    @Test
    void anUnknownStrategyOrBranchIsRefused() {
        assertThatThrownBy(() -> at.landing.prepare(at.plan("octopus"))).isInstanceOf(Refused.class);
        LandingPlan self = new LandingPlan("x", "main", "main", "squash", Optional.empty());
        assertThatThrownBy(() -> at.landing.prepare(self)).isInstanceOf(Refused.class);
    }

    private long looseObjects() {
        return GitWorld.contents(at.repository.commonDir().resolve("objects")).size();
    }

    private void assertNothing(String strategy) {
        assertThatThrownBy(() -> at.landing.prepare(at.plan(strategy)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.NOTHING_TO_LAND));
    }

    private void authored(String name, String email, String file) {
        GitWorld.write(at.tree.resolve(file), name);
        at.world.git(at.tree, "add", file);
        at.world.git(at.tree, "-c", "user.name=" + name, "-c", "user.email=" + email, "commit", "-qm", file);
    }
}
