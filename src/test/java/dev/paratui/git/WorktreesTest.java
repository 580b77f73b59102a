package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.ProgramFailed;
import dev.paratui.git.WorktreeState.Kind;
import dev.paratui.model.Base;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorktreesTest {
    @TempDir
    Path temporary;

    private GitWorld world;
    private Path top;
    private Repository repository;
    private Worktrees worktrees;
    private WorktreePlan plan;

    @BeforeEach
    void aRepository() {
        world = new GitWorld(temporary);
        top = world.repository("ré po");
        repository = Repository.find(world.exec(), top);
        worktrees = new Worktrees(repository);
        plan = new WorktreePlan(
                repository.worktreesDir().resolve("fix"), "para/fix", world.head(top), "para session fix");
    }

    @Test
    void aWorkTreeIsMadeWithItsBranchAndLockedAndMakingItAgainChangesNothing() {
        worktrees.ensure(plan);
        GitWorld.write(plan.path().resolve("work"), "mine");
        worktrees.ensure(plan);

        assertThat(worktrees.list()).hasSize(2).element(1).satisfies(entry -> {
            assertThat(entry.path()).isEqualTo(plan.path());
            assertThat(entry.branch()).contains("para/fix");
            assertThat(entry.locked()).contains("para session fix");
        });
        assertThat(plan.path().resolve("work")).hasContent("mine");
        assertThat(plan.path().resolve("README")).hasContent("hello\n");
        assertThat(repository.refs().under("refs/para/")).isEmpty();
    }

    @Test
    void aTakenBranchNameIsReportedWithGitsOwnWords() {
        world.git(top, "branch", "para/fix");

        assertRefused(Code.NAME_TAKEN).hasMessageContaining("refs/heads/para/fix");
        assertThat(plan.path()).doesNotExist();
    }

    @Test
    void aBranchInTheWayAsAFolderIsReportedAsTaken() {
        world.git(top, "branch", "para");
        assertRefused(Code.NAME_TAKEN).hasMessageContaining("'refs/heads/para' exists");
        world.git(top, "branch", "-m", "para", "para/fix/deeper");
        assertRefused(Code.NAME_TAKEN);
    }

    @Test
    void somethingElseAtItsPlaceIsLeftAlone() {
        GitWorld.write(plan.path().resolve("precious"), "x");

        assertRefused(Code.NAME_TAKEN).hasMessageContaining("no work tree");
        assertThat(plan.path().resolve("precious")).hasContent("x");
    }

    @Test
    void aNameThatGitWouldNotTakeIsABadArgument() {
        plan = new WorktreePlan(plan.path(), "para/..x", plan.commit(), "r");
        assertRefused(Code.BAD_ARGUMENT);
        plan = new WorktreePlan(plan.path(), "-x", plan.commit(), "r");
        assertRefused(Code.BAD_ARGUMENT);
    }

    @Test
    void cutOffAfterTheBranchItGoesOn() {
        String commit = plan.commit();
        repository
                .refs()
                .change(
                        "x",
                        java.util.List.of(
                                "create refs/heads/para/fix " + commit, "create refs/para/new/para/fix " + commit));

        worktrees.ensure(plan);

        assertThat(state()).isEqualTo(Kind.PRESENT);
        assertThat(repository.refs().under("refs/para/")).isEmpty();
    }

    @Test
    void cutOffInTheMiddleOfMakingItStartsAgain() throws IOException {
        worktrees.ensure(plan);
        repository.refs().change("x", java.util.List.of("create refs/para/new/para/fix " + plan.commit()));
        Files.delete(AdminFolder.of(plan.path()).orElseThrow().resolve("index"));
        Files.delete(plan.path().resolve("README"));

        worktrees.ensure(plan);

        assertThat(plan.path().resolve("README")).exists();
        assertThat(state()).isEqualTo(Kind.PRESENT);
    }

    @Test
    void cutOffBeforeItsFolderWasThereTheDeadLockIsNotInTheWay() throws IOException {
        worktrees.ensure(plan);
        repository.refs().change("x", java.util.List.of("create refs/para/new/para/fix " + plan.commit()));
        Files.delete(AdminFolder.of(plan.path()).orElseThrow().resolve("index"));
        delete(plan.path());

        worktrees.ensure(plan);

        assertThat(state()).isEqualTo(Kind.PRESENT);
    }

    @Test
    void aPlaceThatWasDeletedByHandCanBeUsedAgain() throws IOException {
        worktrees.ensure(plan);
        delete(plan.path());
        world.git(top, "update-ref", "-d", "refs/heads/para/fix");

        worktrees.ensure(plan);

        assertThat(state()).isEqualTo(Kind.PRESENT);
        assertThat(worktrees.list()).hasSize(2);
    }

    @Test
    void aFailingHookIsToldWithItsWords() {
        world.hook(top, "post-checkout", "echo no luck >&2; exit 3");

        assertThatThrownBy(() -> worktrees.ensure(plan))
                .isInstanceOf(ProgramFailed.class)
                .hasMessageContaining("no luck");
    }

    @Test
    void theStatesOfAWorkTreeAreToldApart() throws IOException {
        assertThat(state()).isEqualTo(Kind.WORKTREE_GONE);
        worktrees.ensure(plan);
        assertThat(state()).isEqualTo(Kind.PRESENT);
        world.git(top, "pack-refs", "--all");
        assertThat(state()).isEqualTo(Kind.PRESENT);
        world.git(plan.path(), "switch", "-q", "--detach");
        assertThat(state()).isEqualTo(Kind.DETACHED);
        world.git(plan.path(), "switch", "-q", "-c", "else where".replace(' ', '-'));
        assertThat(new WorktreeStates(repository).of(plan.path(), "para/fix").branch())
                .contains("else-where");
        world.git(plan.path(), "switch", "-q", "para/fix");
        world.commit(plan.path(), "README", "a\n");
        world.commit(top, "README", "b\n");
        world.tryGit(plan.path(), "merge", "main");
        assertThat(new WorktreeStates(repository).of(plan.path(), "para/fix").midway())
                .contains(Midway.MERGE);
        world.git(plan.path(), "merge", "--abort");
        world.tryGit(plan.path(), "rebase", "main");
        assertThat(new WorktreeStates(repository).of(plan.path(), "para/fix").midway())
                .contains(Midway.REBASE);
        world.git(plan.path(), "rebase", "--abort");
        world.git(top, "update-ref", "-d", "refs/heads/para/fix");
        assertThat(state()).isEqualTo(Kind.BRANCH_GONE);
        delete(plan.path());
        assertThat(state()).isEqualTo(Kind.WORKTREE_GONE);
    }

    @Test
    void aWorkTreeDeletedByHandComesBackWithWhatWasStaged() throws IOException {
        worktrees.ensure(plan);
        GitWorld.write(plan.path().resolve("staged"), "s");
        world.git(plan.path(), "add", "staged");
        delete(plan.path());

        worktrees.restore(plan.path(), plan.branch(), plan.lockReason());

        assertThat(plan.path().resolve("staged")).hasContent("s");
        assertThat(world.git(plan.path(), "status", "--porcelain")).isEqualTo("A  staged");
    }

    @Test
    void aWorkTreePrunedByHandComesBackFromItsBranch() throws IOException {
        worktrees.ensure(plan);
        String tip = world.commit(plan.path(), "file", "x");
        world.git(top, "worktree", "unlock", plan.path().toString());
        delete(plan.path());
        world.git(top, "worktree", "prune");

        worktrees.restore(plan.path(), plan.branch(), plan.lockReason());

        assertThat(world.head(plan.path())).isEqualTo(tip);
        assertThat(state()).isEqualTo(Kind.PRESENT);
    }

    @Test
    void theBaseIsTheMainCheckoutsBranchEvenInsideAnotherSession() {
        worktrees.ensure(plan);
        world.commit(plan.path(), "file", "x");
        Repository fromSession = Repository.find(world.exec(), plan.path());

        assertThat(new Bases(fromSession).resolve(Optional.empty())).isEqualTo(new Base("main", world.head(top)));
        assertThat(new Bases(fromSession).resolve(Optional.of("HEAD"))).isEqualTo(new Base("main", world.head(top)));
        assertThat(new Bases(fromSession).resolve(Optional.of("para/fix")).commit())
                .isEqualTo(world.head(plan.path()));
    }

    @Test
    void aTagOrCommitMayBeABaseAndThenMainIsTheTarget() {
        world.git(top, "tag", "v1");
        Bases bases = new Bases(repository);

        assertThat(bases.resolve(Optional.of("v1"))).isEqualTo(new Base("v1", world.head(top)));
        assertThat(bases.target(Optional.empty(), bases.resolve(Optional.of("v1"))))
                .isEqualTo("main");
        assertThat(bases.target(Optional.empty(), new Base("main", ""))).isEqualTo("main");
        assertThatThrownBy(() -> bases.target(Optional.of("nope"), new Base("main", "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anUnknownBaseIsABadArgumentAndNothingIsExecuted() {
        for (String ref : new String[] {"nope", "--all", "-x", "$(touch x)", "a\nb", "", "main^{tree}"}) {
            assertThatThrownBy(() -> new Bases(repository).resolve(Optional.of(ref)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo(Code.BAD_ARGUMENT));
        }
    }

    @Test
    void withoutAnyCommitTheCommandThatMakesOneIsNamed() throws IOException {
        Path empty = Files.createDirectories(world.path("empty"));
        world.git(empty, "init", "-q");
        Bases bases = new Bases(Repository.find(world.exec(), empty));

        assertThatThrownBy(() -> bases.resolve(Optional.empty())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.GIT);
            assertThat(refused.refusal().hint()).contains("commit --allow-empty -m");
        });
    }

    private Kind state() {
        return new WorktreeStates(repository).of(plan.path(), plan.branch()).kind();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Code code) {
        return assertThatThrownBy(() -> worktrees.ensure(plan))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static void delete(Path folder) throws IOException {
        Folders.delete(folder);
    }
}
