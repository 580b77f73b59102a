package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever was taken away is given back, by the commands of the shell. */
@Tag("story")
@Timeout(240)
class UndoStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StoryWorld world = new StoryWorld();
    private final Path tree = world.worktree("one");

    @BeforeEach
    void dispatch() {
        world.commit(world.repository, "files", "a.txt", "a\n", "b.txt", "b\n", ".gitignore", "*.secret\n");
        world.para("dispatch", "one", "-p", "echo ready; read -r line", "--agent", "shell")
                .ok();
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aCancelledSessionComesBackByteForByte() {
        workInEveryState();
        Map<String, String> before = GitWorld.contents(tree);
        String status = world.git(tree, "status", "--porcelain", "--ignored");
        String index = world.git(tree, "ls-files", "--stage");
        String undo = world.cancelled("one");
        assertThat(tree).doesNotExist();
        assertThat(world.git("branch", "--list", "para/*")).isEmpty();
        assertThat(world.life("one")).isEqualTo("cancelled");
        JsonNode undone = world.para("undo", "--json").ok().json().path("undone");
        assertThat(undone.path("id").asText()).isEqualTo(undo);
        assertThat(undone.path("act").asText()).isEqualTo("cancel");
        assertThat(GitWorld.contents(tree)).isEqualTo(before);
        assertThat(world.git(tree, "status", "--porcelain", "--ignored")).isEqualTo(status);
        assertThat(world.git(tree, "ls-files", "--stage")).isEqualTo(index);
        assertThat(world.life("one")).isEqualTo("running");
        world.para("resume", "one").ok();
    }

    @Test
    void whatIsCleanedAwayIsShownFirstAndComesBackUnlessItWentForGood() {
        workInEveryState();
        String undo = world.cancelled("one");
        assertThat(world.para("clean").ok().out()).contains("0 cleaned away", "1 stay");
        JsonNode plan = world.para("clean", "--all", "--dry-run", "--json").ok().json();
        assertThat(plan.at("/entries/0/id").asText()).isEqualTo(undo);
        assertThat(plan.at("/entries/0/session").asText()).isEqualTo("one");
        assertThat(plan.path("bytes").asLong()).isPositive();
        assertThat(plan.path("removed").asBoolean()).isFalse();

        world.para("clean", "--all").ok();
        world.para("undo").ok();
        world.para("clean", "--all", "--now").ok();
        assertThat(world.repository.resolve(".git/para/trash")).isEmptyDirectory();
        assertThat(world.git("for-each-ref", "refs/para/trash")).isEmpty();
        assertThat(world.para("undo", undo).exits(1).err()).contains("cleaned away");
        world.git("fsck", "--no-progress");
    }

    @Test
    void aFinishTakenBackIsOpenWorkAgain() {
        workInEveryState();
        Map<String, String> before = files();
        String head = world.git(tree, "rev-parse", "HEAD");
        String commit = world.para("finish", "all of it", "one", "--json")
                .ok()
                .json()
                .path("commit")
                .asText();
        assertThat(world.git(tree, "rev-parse", "HEAD")).isEqualTo(commit);
        assertThat(world.life("one")).isEqualTo("review");
        world.para("undo").ok();
        assertThat(world.git(tree, "rev-parse", "HEAD")).isEqualTo(head);
        assertThat(files()).isEqualTo(before);
        assertThat(world.life("one")).isEqualTo("running");
    }

    @Test
    void aLandingTakenBackMovesMainBackAndBringsTheWorkTree() {
        GitWorld.write(tree.resolve("a.txt"), "landed\n");
        String main = world.git("rev-parse", "main");
        world.para("integrate", "--session", "one", "-m", "land it").ok();
        assertThat(world.git("show", "main:a.txt")).isEqualTo("landed");
        world.para("send", "one", "end");
        Until.so("the work tree is put away", PATIENCE, () -> !tree.toFile().exists());
        world.para("undo").ok();
        assertThat(world.git("rev-parse", "main")).isEqualTo(main);
        assertThat(GitWorld.read(world.repository.resolve("a.txt"))).isEqualTo("a\n");
        assertThat(GitWorld.read(tree.resolve("a.txt"))).isEqualTo("landed\n");
        assertThat(world.life("one")).isEqualTo("review");
        assertThat(world.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aLandingOnWhichMoreWasBuiltIsTakenBackByARevert() {
        GitWorld.write(tree.resolve("a.txt"), "landed\n");
        world.para("integrate", "--session", "one", "-m", "land it").ok();
        world.commit(world.repository, "built upon it", "b.txt", "more\n");
        String newest = world.git("rev-parse", "main");
        world.para("undo").ok();
        assertThat(world.git("rev-parse", "main~1")).isEqualTo(newest);
        assertThat(world.git("show", "main:a.txt")).isEqualTo("a");
        assertThat(world.git("show", "main:b.txt")).isEqualTo("more");
    }

    @Test
    void inTheTrainASessionIsCancelledByForceOnly() {
        GitWorld.write(tree.resolve("a.txt"), "landed\n");
        // What the person has open in the same file holds the landing.
        GitWorld.write(world.repository.resolve("a.txt"), "the person's own\n");
        world.para("integrate", "--session", "one", "--no-wait").ok();
        Until.so("it is held", PATIENCE, () -> world.para("train", "--json")
                .json()
                .at("/entries/0/state")
                .asText()
                .equals("held"));
        Ran refused = world.para("cancel", "one", "--json");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("--force");
        assertThat(tree).exists();
        world.para("cancel", "one", "--force").ok();
        assertThat(tree).doesNotExist();
        assertThat(world.para("train", "--json").json().at("/entries/0/state").asText())
                .isEqualTo("withdrawn");
        assertThat(GitWorld.read(world.repository.resolve("a.txt"))).isEqualTo("the person's own\n");
    }

    @Test
    void aNameTakenMeanwhileIsGivenBackWithATwo() {
        GitWorld.write(tree.resolve("mine.txt"), "first\n");
        world.para("cancel", "one").ok();
        world.para("dispatch", "one", "-p", "read -r line", "--agent", "shell").ok();
        Ran undone = world.para("undo").ok();
        assertThat(undone.out()).contains("one-2");
        assertThat(GitWorld.read(world.worktree("one-2").resolve("mine.txt"))).isEqualTo("first\n");
        assertThat(world.life("one-2")).isEqualTo("running");
        assertThat(world.life("one")).isEqualTo("running");
        assertThat(tree.resolve("mine.txt")).doesNotExist();
    }

    private void workInEveryState() {
        GitWorld.write(tree.resolve("a.txt"), "a\nstaged\n");
        world.git(tree, "add", "a.txt");
        GitWorld.write(tree.resolve("a.txt"), "a\nstaged\nand more\n");
        GitWorld.write(tree.resolve("b.txt"), "b\nunstaged\n");
        GitWorld.write(tree.resolve("new/untracked é.txt"), "untracked\n");
        GitWorld.write(tree.resolve("token.secret"), "ignored\n");
        world.git(tree, "add", "--intent-to-add", "new");
    }

    private Map<String, String> files() {
        Map<String, String> files = GitWorld.contents(tree);
        files.remove(".git");
        return files;
    }
}
