package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * The ways in which the programs before this one lost or made up work: eleven, each as a test. One repository for all
 * of them, in which a person has work of their own open the whole time.
 */
@Tag("story")
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostWorkStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MINE = "M kept.txt\n?? mine.txt";

    private final StoryWorld world = new StoryWorld();
    private final NodeClient leader = NodeClient.start();

    @BeforeAll
    void aPersonAtWork() {
        world.commit(
                world.repository, "files", "kept.txt", "kept\n", "docs/page.txt", "page\n", ".gitignore", "*.key\n");
        world.git("branch", "release");
        GitWorld.write(world.repository.resolve("kept.txt"), "kept\nhalf a thought\n");
        GitWorld.write(world.repository.resolve("mine.txt"), "mine alone\n");
        leader.connectStdio(world.repository, world.argvInThisWorld("mcp"));
    }

    @AfterAll
    void end() {
        assertThat(world.git("status", "--porcelain")).isEqualTo(MINE);
        leader.close();
        world.close();
    }

    /** 1. A forced cancel removed the folder, and said that it archived it. */
    @Test
    void aForcedCancelKeepsWhatIsUncommittedUntrackedAndIgnored() {
        Path tree = dispatched("forced");
        GitWorld.write(tree.resolve("kept.txt"), "changed\n");
        GitWorld.write(tree.resolve("new/file.txt"), "untracked\n");
        GitWorld.write(tree.resolve("secret.key"), "ignored\n");
        Map<String, String> before = GitWorld.contents(tree);
        String undo = world.cancelled("forced", "--force");
        assertThat(tree).doesNotExist();
        world.para("undo", undo).ok();
        assertThat(GitWorld.contents(tree)).isEqualTo(before);
    }

    /** 2. Whether there was open work was asked of the caller's directory. */
    @Test
    void cancelIsAboutTheSessionAndNotAboutTheDirectoryItIsCalledIn() {
        Path one = dispatched("called-of", "open.txt", "one\n");
        Path other = dispatched("called-in", "open.txt", "other\n");
        world.paraIn(other, "cancel", "called-of").ok();
        assertThat(one).doesNotExist();
        assertThat(other.resolve("open.txt")).hasContent("other\n");
        assertThat(world.life("called-in")).isEqualTo("running");
        world.para("recover", "called-of").ok();
        assertThat(one.resolve("open.txt")).hasContent("one\n");
    }

    /** 3. A cancelled session's folder stayed, and a later recover collided with it. */
    @Test
    void cancelLeavesNoWorkTreeBehindWithWhichRecoverCouldCollide() {
        Path tree = dispatched("twice");
        for (int round = 0; round < 2; round++) {
            GitWorld.write(tree.resolve("round.txt"), "round " + round + "\n");
            world.para("cancel", "twice").ok();
            assertThat(tree).doesNotExist();
            assertThat(world.git("worktree", "list", "--porcelain")).doesNotContain("/twice\n");
            assertThat(world.git("branch", "--list", "para/twice")).isEmpty();
            world.para("recover", "twice").ok();
            assertThat(tree.resolve("round.txt")).hasContent("round " + round + "\n");
            assertThat(world.git(tree, "branch", "--show-current")).isEqualTo("para/twice");
        }
    }

    /** 4. Recover lost the branch's prefix, the task, the base and all flags, and clean then took it for an orphan. */
    @Test
    void recoverBringsBackEveryFieldAndCleanLetsItLive() {
        world.para(
                        "dispatch",
                        "fields",
                        "--agent",
                        "shell",
                        "--mode",
                        "explore",
                        "--base",
                        "release",
                        "-d",
                        "-p",
                        "echo of fields; read -r line")
                .ok();
        JsonNode before = world.session("fields");
        world.para("cancel", "fields").ok();
        world.para("recover", "fields").ok();
        world.para("clean", "--all", "--yes").ok();
        JsonNode after = world.session("fields");
        for (String field :
                List.of("name", "branch", "base", "worktree", "task", "mode", "agent", "exec", "createdAt")) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(after.path("life").asText()).isEqualTo("running");
        assertThat(world.worktree("fields").resolve("kept.txt")).exists();
        assertThat(world.git("branch", "--list", "para/fields")).contains("para/fields");
    }

    /** 5. Finishing a named session from the main checkout staged the person's own work, and then failed. */
    @Test
    void finishOfANamedSessionFromTheMainCheckoutCommitsInTheSessionAlone() {
        dispatched("named", "work.txt", "by shell\n");
        dispatched("led", "work.txt", "by leader\n");
        String head = world.git("rev-parse", "HEAD");
        world.para("finish", "the work", "named").ok();
        JsonNode finished = leader.call("para_finish", "{\"commit_message\":\"the work\",\"session\":\"led\"}");
        assertThat(finished.path("isError").asBoolean()).as(finished.toString()).isFalse();
        assertThat(world.git("show", "para/named:work.txt")).isEqualTo("by shell");
        assertThat(world.git("show", "para/led:work.txt")).isEqualTo("by leader");
        assertThat(world.git("log", "-1", "--format=%s", "para/led")).isEqualTo("the work");
        assertThat(world.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(world.git("status", "--porcelain")).isEqualTo(MINE);
    }

    /** 6. Clean, called in a subdirectory, deleted the branches of all that waited for review. */
    @Test
    void cleanFromASubdirectoryTakesNothingThatLives() {
        Path tree = dispatched("reviewed", "work.txt", "to be reviewed\n");
        world.para("finish", "for review", "reviewed").ok();
        String tip = world.git("rev-parse", "para/reviewed");
        world.paraIn(world.repository.resolve("docs"), "clean", "--all", "--yes")
                .ok();
        world.paraIn(tree.resolve("docs"), "clean", "--all", "--yes").ok();
        assertThat(world.git("rev-parse", "para/reviewed")).isEqualTo(tip);
        assertThat(tree.resolve("work.txt")).hasContent("to be reviewed\n");
        assertThat(world.life("reviewed")).isEqualTo("review");
    }

    /** 7. Finish made passed tests of unknown ones. */
    @Test
    void testsThatNobodyReportedAreUnknownAndFailedOnesStayFailed() {
        dispatched("silent", "work.txt", "x\n");
        dispatched("failed", "work.txt", "x\n");
        world.para("report", "the tests fail", "--tests", "failed", "-s", "failed")
                .ok();
        world.para("finish", "done", "silent").ok();
        world.para("finish", "done", "failed").ok();
        assertThat(world.session("silent").path("tests").asText()).isEqualTo("unknown");
        assertThat(world.session("failed").path("tests").asText()).isEqualTo("failed");
    }

    /** 8. The list printed one base for all, the time of making as the last change, and missing folders. */
    @Test
    void theListTellsTheBaseTheAgeAndThePlaceThatAreSo() {
        world.para("dispatch", "listed", "--agent", "shell", "--base", "release", "-p", "read -r line")
                .ok();
        JsonNode begun = world.session("listed");
        assertThat(begun.at("/base/branch").asText()).isEqualTo("release");
        GitWorld.write(world.worktree("listed").resolve("work.txt"), "x\n");
        world.para("finish", "done", "listed").ok();
        JsonNode finished = world.session("listed");
        assertThat(finished.path("since").asText())
                .isGreaterThan(finished.path("createdAt").asText());
        assertThat(finished.path("lost").asText("")).isIn("", "null");
        assertThat(Path.of(finished.path("worktree").asText())).isDirectory();
        assertThat(world.para("list").ok().out()).doesNotContain("missing");
    }

    /** 9. A session that was started inside another stacked on that one without a word. */
    @Test
    void aSessionStartedInsideAnotherBeginsAtTheMainBranch() {
        Path outer = dispatched("outer", "work.txt", "of the outer one\n");
        world.para("finish", "outer", "outer").ok();
        world.paraIn(outer, "dispatch", "inner", "--agent", "shell", "-p", "read -r line")
                .ok();
        JsonNode base = world.session("inner").path("base");
        assertThat(base.path("branch").asText()).isEqualTo("main");
        assertThat(base.path("commit").asText()).isEqualTo(world.git("rev-parse", "main"));
        assertThat(world.worktree("inner").resolve("work.txt")).doesNotExist();
    }

    /** 10. Branches were deleted without a look whether their commits were anywhere else. */
    @Test
    void commitsThatAreNowhereElseOutliveTheirBranch() {
        Path tree = dispatched("lonely");
        GitWorld.write(tree.resolve("work.txt"), "first\n");
        world.commit(tree, "first");
        String first = world.git(tree, "rev-parse", "HEAD");
        world.git(tree, "reset", "--quiet", "--hard", "HEAD~1");
        GitWorld.write(tree.resolve("work.txt"), "second\n");
        world.commit(tree, "second");
        String second = world.git(tree, "rev-parse", "HEAD");
        String undo = world.cancelled("lonely");
        world.git("reflog", "expire", "--expire=now", "--all");
        world.git("gc", "--quiet", "--prune=now");
        assertThat(world.git("cat-file", "-t", second)).isEqualTo("commit");
        world.para("undo", undo).ok();
        assertThat(world.git("rev-parse", "para/lonely")).isEqualTo(second);
        assertThat(world.git("cat-file", "-t", first))
                .as("what only its reflog knew")
                .isEqualTo("commit");
    }

    /** 11. A name that was taken got a timestamp in one place, and an error in another. */
    @Test
    void aTakenNameIsRefusedAlikeEverywhereAndNothingIsMade() {
        dispatched("taken");
        for (String verb : List.of("start", "dispatch")) {
            Ran refused = world.para(verb, "taken", "--agent", "shell", "-p", "true", "--json");
            assertThat(refused.exit()).as(refused.toString()).isNotZero();
            assertThat(refused.refusal()).isEqualTo("NAME_TAKEN");
        }
        ObjectNode arguments = NodeClient.command("x")
                .removeAll()
                .put("session_name", "taken")
                .put("agent", "shell")
                .put("task_description", "true");
        JsonNode refused = leader.call("para_dispatch", arguments.toString());
        assertThat(refused.toString()).contains("NAME_TAKEN");
        assertThat(world.git("branch", "--list", "para/taken*").lines()).hasSize(1);
    }

    private Path dispatched(String name, String file, String text) {
        Path tree = dispatched(name);
        GitWorld.write(tree.resolve(file), text);
        return tree;
    }

    private Path dispatched(String name) {
        world.para("dispatch", name, "--agent", "shell", "-p", "echo of " + name + "; read -r line")
                .ok();
        Path tree = world.worktree(name);
        Until.so("its work tree", PATIENCE, () -> tree.resolve("kept.txt")
                .toFile()
                .exists());
        return tree;
    }
}
