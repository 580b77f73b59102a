package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many come together on main, checked, while a person works in the main checkout. */
@Tag("story")
@Timeout(240)
class TrainStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StoryWorld world = new StoryWorld();

    @BeforeEach
    void prepare() {
        world.commit(world.repository, "files", "kept.txt", "kept\n", ".gitignore", "*.log\n");
        GitWorld.write(world.repository.resolve("kept.txt"), "kept\nand half a thought\n");
        GitWorld.write(world.repository.resolve("mine.txt"), "mine alone\n");
        GitWorld.write(world.repository.resolve("build.log"), "ignored\n");
        GitWorld.write(world.repository.resolve("staged.txt"), "staged\n");
        world.git("add", "staged.txt");
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void eightIntegrateAtTheSameMomentByShellByClientAndByKey() {
        check("sleep 0.3; test -f README");
        List<String> names =
                IntStream.rangeClosed(1, 8).mapToObj(number -> "s" + number).toList();
        names.forEach(name -> dispatch(name, "echo " + name + " >" + name + ".txt"));
        names.forEach(name -> awaitFile(name, name + ".txt"));
        String status = world.git("status", "--porcelain", "--ignored");
        Screen screen = new Screen(world);
        NodeClient client = NodeClient.start();
        try (client) {
            client.connectStdio(world.repository, world.argvInThisWorld("mcp"));
            screen.awaitText("s8");
            screen.select("s8");
            screen.press("i");
            screen.awaitText("lands cleanly");
            List<StoryWorld.Started> shells = new ArrayList<>();
            for (String name : names.subList(0, 5)) {
                shells.add(integrate(name));
            }
            screen.press("Enter");
            client.begin(1, "para_integrate", "{\"session\":\"s6\",\"message\":\"land s6\"}");
            client.begin(2, "para_integrate", "{\"session\":\"s7\",\"message\":\"land s7\"}");
            shells.forEach(shell -> shell.end(PATIENCE).ok());
            names.forEach(this::awaitLanded);
        }
        assertThat(world.git("rev-list", "--count", "--no-merges", "main")).isEqualTo("10");
        assertThat(world.git("rev-list", "--count", "--merges", "main")).isEqualTo("0");
        names.forEach(
                name -> assertThat(world.git("show", "main:" + name + ".txt")).isEqualTo(name));
        assertThat(GitWorld.read(world.repository.resolve("kept.txt"))).isEqualTo("kept\nand half a thought\n");
        assertThat(world.git("status", "--porcelain", "--ignored")).isEqualTo(status);
        assertThat(world.git("fsck", "--no-progress", "--no-dangling")).isEmpty();
    }

    @Test
    void eachStrategyKeepsItsPromiseOfHistoryAndAllAtOnceLand() {
        check("sleep 0.3; test -f README");
        Map<String, String> strategies = new TreeMap<>(Map.of(
                "sq1", "squash", "sq2", "squash", "me1", "merge", "me2", "merge", "re1", "rebase", "re2", "rebase"));
        strategies.keySet().forEach(name -> dispatch(name, """
                echo 1 >%1$s.txt; git add --all; git commit --quiet --message='%1$s one'
                echo 2 >>%1$s.txt; git add --all; git commit --quiet --message='%1$s two'
                touch %1$s.log
                """.formatted(name)));
        strategies.keySet().forEach(name -> awaitFile(name, name + ".log"));
        Map<String, String> tips = new TreeMap<>();
        strategies.keySet().forEach(name -> tips.put(name, world.git("rev-parse", "para/" + name)));
        String status = world.git("status", "--porcelain", "--ignored");
        List<StoryWorld.Started> shells = new ArrayList<>();
        strategies.forEach((name, strategy) -> shells.add(world.start(
                world.repository,
                List.of(
                        StoryWorld.LAUNCHER.toString(),
                        "integrate",
                        "--session",
                        name,
                        "--strategy",
                        strategy,
                        "-m",
                        "land " + name))));
        shells.forEach(shell -> shell.end(PATIENCE).ok());
        List<String> line =
                world.git("log", "--first-parent", "--format=%s", "main").lines().toList();
        List<String> all = world.git("log", "--format=%s", "main").lines().toList();
        strategies.forEach((name, strategy) -> {
            boolean isMerge = strategy.equals("merge");
            boolean isRebase = strategy.equals("rebase");
            assertThat(world.git("show", "main:" + name + ".txt")).as(name).isEqualTo("1\n2");
            assertThat(Collections.frequency(line, "land " + name)).as(name).isEqualTo(isRebase ? 0 : 1);
            assertThat(Collections.frequency(all, name + " one")).as(name).isEqualTo(isMerge || isRebase ? 1 : 0);
            assertThat(Collections.frequency(line, name + " two")).as(name).isEqualTo(isRebase ? 1 : 0);
            boolean isThere = world.git("rev-list", "main").lines().anyMatch(tips.get(name)::equals);
            // Of a rebase they are, too, when it comes first.
            assertThat(isThere || isRebase).as("its very commits, %s", name).isEqualTo(isMerge || isRebase);
        });
        assertThat(world.git("rev-list", "--count", "--merges", "main")).isEqualTo("2");
        assertThat(all).hasSize(2 + 2 + 2 * 3 + 2 * 2);
        assertThat(world.git("status", "--porcelain", "--ignored")).isEqualTo(status);
        assertThat(world.git("fsck", "--no-progress", "--no-dangling")).isEmpty();
    }

    @Test
    void ofTwoThatAreGreenAloneAndRedTogetherOneLandsAndTheRestGoesOn() {
        check("if test -f a.txt && test -f b.txt; then echo a and b do not go together; exit 1; fi");
        for (String name : List.of("a", "b", "c")) {
            dispatch(name, "echo " + name + " >" + name + ".txt");
            awaitFile(name, name + ".txt");
        }
        StoryWorld.Started first = integrate("a");
        awaitInTrain("a");
        StoryWorld.Started second = integrate("b");
        awaitInTrain("b");
        StoryWorld.Started third = integrate("c");
        first.end(PATIENCE).ok();
        third.end(PATIENCE).ok();
        Ran red = second.end(PATIENCE);
        assertThat(red.exit()).as(red.toString()).isEqualTo(6);
        assertThat(red.out())
                .contains("check failed: b")
                .contains("a and b do not go together")
                .contains("next: ");
        assertThat(world.session("b").path("life").asText()).isEqualTo("review");
        assertThat(world.git("ls-tree", "--name-only", "main").lines())
                .contains("a.txt", "c.txt")
                .doesNotContain("b.txt");
        JsonNode check = entry("b").path("check");
        assertThat(check.path("exit").asInt()).isEqualTo(1);
        assertThat(check.path("tail").asText()).isEqualTo("a and b do not go together");
    }

    @Test
    void anEntryTakenOutOfTheTrainIsPutBackByUndoAndLands() {
        check("while ! test -f " + world.root + "/gate; do sleep 0.05; done");
        dispatch("a", "echo a >a.txt");
        awaitFile("a", "a.txt");
        world.para("integrate", "--session", "a", "--no-wait").ok();
        Until.so(
                "it is being checked",
                PATIENCE,
                () -> entry("a").path("state").asText().equals("checking"));
        assertThat(world.para("train").ok().out())
                .contains("check 1: one entry")
                .contains("running for");
        world.para("train", "withdraw", "a", "--reason", "not yet").ok();
        assertThat(world.session("a").path("life").asText()).isEqualTo("review");
        world.para("undo").ok();
        GitWorld.write(world.root.resolve("gate"), "");
        awaitLanded("a");
        assertThat(world.git("show", "main:a.txt")).isEqualTo("a");
    }

    private void check(String command) {
        world.para("config", "set", "landing.check", command).ok();
    }

    private void dispatch(String name, String script) {
        world.para("dispatch", name, "-p", script, "--agent", "shell").ok();
    }

    private StoryWorld.Started integrate(String name) {
        List<String> argv =
                List.of(StoryWorld.LAUNCHER.toString(), "integrate", "--session", name, "-m", "land " + name);
        return world.start(world.repository, argv);
    }

    private void awaitFile(String session, String file) {
        Until.so(
                file,
                PATIENCE,
                () -> world.worktree(session).resolve(file).toFile().exists());
    }

    private void awaitInTrain(String session) {
        Until.so(session + " in the train", PATIENCE, () -> !entry(session).isMissingNode());
    }

    private void awaitLanded(String session) {
        Until.so(
                session + " landed",
                PATIENCE,
                () -> entry(session).path("state").asText().equals("landed"));
    }

    /** The newest entry of a session. */
    private JsonNode entry(String session) {
        for (JsonNode entry : world.para("train", "--json").ok().json().path("entries")) {
            if (entry.path("session").asText().equals(session)) {
                return entry;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
