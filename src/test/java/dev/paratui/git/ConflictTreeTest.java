package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConflictTreeTest {
    @TempDir
    Path folder;

    private GitWorld git;
    private Path top;
    private Repository repository;
    private ConflictTree trees;

    @BeforeEach
    void twoThatDisagree() {
        git = new GitWorld(folder);
        top = git.repository("re po");
        git.commit(top, "shared", "1\n2\n3\n");
        repository = Repository.find(git.exec(), top);
        repository.ensureExcluded(List.of("/.para/"));
        Path own = repository.worktreesDir().resolve("a");
        new Worktrees(repository).ensure(new WorktreePlan(own, "para/a", git.head(top), "session"));
        git.commit(own, "shared", "1\nmine\n3\n");
        git.commit(top, "shared", "1\ntheirs\n3\n");
        trees = new ConflictTree(repository);
    }

    @Test
    void theMergeIsInProgressBesideTheSession() {
        Path place = trees.open("a", "para/a", "main");
        assertThat(place.resolve("shared")).content().contains("<<<<<<<", "mine", "theirs");
        assertThat(git.git(place, "diff", "--name-only", "--diff-filter=U")).isEqualTo("shared");
        assertThat(trees.sessions()).containsExactly("a");
        assertThat(repository.worktreesDir().resolve("a/shared")).hasContent("1\nmine\n3\n");
    }

    @Test
    void aResolutionThatGitRemembersIsInItWhenTheSameConflictComesAgain() {
        git.git(top, "config", "rerere.enabled", "true");
        Path place = trees.open("a", "para/a", "main");
        GitWorld.write(place.resolve("shared"), "1\nmine and theirs\n3\n");
        git.git(place, "commit", "--all", "--quiet", "--message=resolved");
        trees.close("a");
        assertThat(trees.sessions()).isEmpty();

        Path again = trees.open("a", "para/a", "main");
        assertThat(again.resolve("shared")).hasContent("1\nmine and theirs\n3\n");
    }
}
