package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {
    @TempDir
    Path temporary;

    private LandingWorld at;
    private Commits commits;

    @BeforeEach
    void aSession() {
        at = new LandingWorld(temporary);
        commits = new Commits(at.repository, at.locks);
    }

    @Test
    void everythingNotIgnoredIsCommittedInTheSessionWithTheMessageExactly() {
        GitWorld.write(at.tree.resolve(".gitignore"), "secret\n");
        GitWorld.write(at.tree.resolve("secret"), "s");
        GitWorld.write(at.tree.resolve("nëw\nfile"), "n");
        String message = "-x first\n\n# kept\n  indented  \n\"$(id)\"";

        Finished finished = commits.finish(at.tree, "para/fix", message);

        assertThat(finished.commit()).contains(at.world.head(at.tree));
        assertThat(at.world.git(at.tree, "log", "-1", "--format=%B")).isEqualTo(message);
        assertThat(at.world.git(at.tree, "ls-files", "-z"))
                .contains("nëw\nfile")
                .doesNotContain("secret");
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEmpty();
    }

    @Test
    void nothingToCommitIsFine() {
        String head = at.world.head(at.tree);
        assertThat(commits.finish(at.tree, "para/fix", "m")).isEqualTo(new Finished(java.util.Optional.empty(), head));
    }

    @Test
    void aHookThatRefusesIsToldWithItsWords() {
        at.world.hook(at.top, "pre-commit", "echo 'no tabs please' >&2; exit 1");
        GitWorld.write(at.tree.resolve("a"), "1");

        assertRefused(at.tree, "m").hasMessageContaining("no tabs please");
        assertThat(at.tree.resolve("a")).hasContent("1");
    }

    @Test
    void whatCannotBeCommittedIsRefusedWithTheWayOut() {
        assertRefused(at.tree, " \n").hasMessageContaining("empty");
        at.world.git(at.tree, "switch", "-q", "--detach");
        assertRefused(at.tree, "m").hasMessageContaining("detached");
        at.world.git(at.tree, "switch", "-q", "-c", "other");
        assertRefused(at.tree, "m").hasMessageContaining("on branch other");
        at.world.git(at.tree, "switch", "-q", "para/fix");
        at.world.commit(at.tree, "shared", "a");
        at.world.commit(at.top, "shared", "b");
        at.world.tryGit(at.tree, "merge", "main");
        assertRefused(at.tree, "m").hasMessageContaining("middle of a merge");
    }

    @Test
    void aBrokenWorkTreeNeverMakesTheMainCheckoutCommit() {
        Folders.delete(at.tree);
        Folders.make(at.tree);
        GitWorld.write(at.top.resolve("precious"), "x");

        assertRefused(at.tree, "m").hasMessageContaining("gone");
        assertThat(at.world.git(at.top, "status", "--porcelain")).isEqualTo("?? precious");
    }

    @Test
    void aBranchIsRenamedWithItsWorkTreeOnceAndATakenNameIsReported() {
        at.world.git(at.top, "branch", "taken");
        assertThatThrownBy(() -> commits.renameBranch(at.tree, "para/fix", "taken"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.NAME_TAKEN))
                .hasMessageContaining("taken");

        commits.renameBranch(at.tree, "para/fix", "feature/fix");
        commits.renameBranch(at.tree, "para/fix", "feature/fix");

        assertThat(at.world.git(at.tree, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/feature/fix");
        assertThat(at.repository.hasBranch("para/fix")).isFalse();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path tree, String message) {
        return assertThatThrownBy(() -> commits.finish(tree, "para/fix", message))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().hint()).isNotEmpty());
    }
}
