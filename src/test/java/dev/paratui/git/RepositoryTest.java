package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {
    @TempDir
    Path temporary;

    private GitWorld world;

    @BeforeEach
    void aWorld() {
        world = new GitWorld(temporary);
    }

    @Test
    void isTheSameFromASubdirectoryALinkedWorkTreeAndThroughASymlink() throws IOException {
        Path top = world.repository("my répo");
        Path sub = Files.createDirectories(top.resolve("a b/c"));
        Path link = Files.createSymbolicLink(world.path("link"), top);
        world.git(
                top,
                "worktree",
                "add",
                "-q",
                "-b",
                "other",
                world.path("linked").toString());

        for (Path start : List.of(top, sub, link, link.resolve("a b"), world.path("linked"), top.resolve(".git"))) {
            Repository found = find(start);
            assertThat(found.commonDir()).isEqualTo(top.resolve(".git"));
            assertThat(found.mainCheckout()).contains(top);
            assertThat(found.worktreesDir()).isEqualTo(top.resolve(".para/worktrees"));
            assertThat(found.paraDir()).isEqualTo(top.resolve(".git/para"));
            assertThat(found.checkedOutBranch()).contains("main");
        }
    }

    @Test
    void variablesOfWhoeverStartedUsAreIgnored() {
        Path top = world.repository("repo");
        GitWorld misled = new GitWorld(temporary, Map.of("GIT_DIR", "/nowhere", "GIT_WORK_TREE", "/"));

        assertThat(Repository.find(misled.exec(), top).mainCheckout()).contains(top);
    }

    @Test
    void aBareRepositoryKeepsWorkTreesInsideItself() {
        Path top = world.repository("repo");
        Path bare = world.path("bare.git");
        world.git(top, "clone", "-q", "--bare", top.toString(), bare.toString());

        assertThat(find(bare).isBare()).isTrue();
        assertThat(find(bare).worktreesDir()).isEqualTo(bare.resolve("para/worktrees"));
        assertThat(find(bare).mainBranch()).contains("main");
    }

    @Test
    void theLayoutWithADotBareFolderIsBareFromEverywhere() throws IOException {
        Path top = world.repository("repo");
        Path project = Files.createDirectories(world.path("project"));
        world.git(
                top,
                "clone",
                "-q",
                "--bare",
                top.toString(),
                project.resolve(".bare").toString());
        GitWorld.write(project.resolve(".git"), "gitdir: ./.bare\n");
        world.git(project, "worktree", "add", "-q", project.resolve("main").toString(), "main");

        for (Path start : List.of(project, project.resolve("main"), project.resolve(".bare"))) {
            assertThat(find(start).commonDir()).isEqualTo(project.resolve(".bare"));
            assertThat(find(start).isBare()).isTrue();
        }
    }

    @Test
    void ofASubmoduleItIsTheSubmodule() {
        Path library = world.repository("library");
        Path top = world.repository("repo");
        world.git(top, "submodule", "--quiet", "add", library.toString(), "lib");

        assertThat(find(top.resolve("lib")).commonDir()).isEqualTo(top.resolve(".git/modules/lib"));
        assertThat(find(top.resolve("lib")).mainCheckout()).contains(top.resolve("lib"));
    }

    @Test
    void outsideOfARepositoryIsRefused() {
        assertThatThrownBy(() -> find(world.path("home"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.NOT_A_REPOSITORY);
            assertThat(refused.getMessage()).contains("not a git repository");
        });
        assertThatThrownBy(() -> find(world.path("nothing here"))).isInstanceOf(Refused.class);
    }

    @Test
    void theMainBranchIsTheRemotesElseTheConfiguredElseMain() {
        Path top = world.repository("repo");
        assertThat(find(top).mainBranch()).contains("main");
        world.git(top, "branch", "trunk");
        world.git(top, "config", "init.defaultBranch", "trunk");
        assertThat(find(top).mainBranch()).contains("trunk");
        world.git(top, "branch", "develop");
        world.git(top, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/develop");
        assertThat(find(top).mainBranch()).contains("develop");
    }

    @Test
    void patternsAreExcludedOnceAndGitignoreIsLeftAlone() {
        Path top = world.repository("repo");
        GitWorld.write(top.resolve(".git/info/exclude"), "mine");

        find(top).ensureExcluded(List.of("/.para/", "/.coordination/"));
        find(top).ensureExcluded(List.of("/.para/", "/.coordination/"));

        assertThat(GitWorld.read(top.resolve(".git/info/exclude"))).isEqualTo("mine\n/.para/\n/.coordination/\n");
        assertThat(top.resolve(".gitignore")).doesNotExist();
    }

    @Test
    void theWorkTreeThatHoldsADirectoryIsFound() throws IOException {
        Path top = world.repository("repo");
        Path linked = world.path("linked");
        world.git(top, "worktree", "add", "-q", "-b", "other", linked.toString());
        Files.createDirectories(linked.resolve("deep/er"));
        Path foreign = world.repository("foreign");

        assertThat(find(top).worktreeOf(linked.resolve("deep/er"))).contains(linked);
        assertThat(find(top).worktreeOf(top)).contains(top);
        assertThat(find(top).worktreeOf(foreign)).isEmpty();
        assertThat(find(top).worktreeOf(world.path("home"))).isEmpty();
    }

    private Repository find(Path start) {
        return Repository.find(world.exec(), start);
    }
}
