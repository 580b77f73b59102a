package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of the one supervisor that a repository has. */
@Tag("story")
@Timeout(240)
class SupervisorStoryTest {
    private static final Duration LOSS_SEEN = Duration.ofSeconds(5);
    /** Two seconds are promised; the rest is for a machine that has other tests to run. */
    private static final Duration BACK = Duration.ofSeconds(6);

    private static final String PATIENT = "echo ready; read -r line; echo heard $line; read -r more";

    private final StoryWorld world = new StoryWorld();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void thereIsOneForTheRepositoryWhereverOneStands() throws IOException {
        Path link = Files.createSymbolicLink(world.root.resolve("link"), world.repository);
        Path below = Files.createDirectories(world.repository.resolve("src/deep"));
        dispatchPatient("one");
        long pid = world.status().path("pid").asLong();
        for (Path place : List.of(link, below, link.resolve("src"), world.worktree("one"))) {
            JsonNode status = world.paraIn(place, "status", "--json").ok().json();
            assertThat(status.path("pid").asLong()).as("from %s", place).isEqualTo(pid);
            assertThat(world.paraIn(place, "list", "--json")
                            .ok()
                            .json()
                            .at("/sessions/0/name")
                            .asText())
                    .isEqualTo("one");
        }
        Path elsewhere = world.newRepository("other");
        assertThat(world.paraIn(elsewhere, "serve", "--json")
                        .ok()
                        .json()
                        .path("pid")
                        .asLong())
                .isNotEqualTo(pid);
    }

    @Test
    void ofTwoStartedAtOnceOneWinsAndBothCallersAreServed() {
        List<String> list = List.of(StoryWorld.LAUNCHER.toString(), "list", "--json");
        List<StoryWorld.Started> callers = List.of(
                world.start(world.repository, list),
                world.start(world.repository, list),
                world.start(world.repository, list));
        callers.forEach(caller -> caller.end(Duration.ofSeconds(60)).ok());
        Until.so("one supervisor", BACK, () -> supervisors() == 1);
    }

    @Test
    void itOutlivesTheTerminalInWhichItWasStarted() {
        Path socket = world.root.resolve("run/terminal");
        String mine = "tmux -S " + socket + " -f /dev/null new-session -d '" + StoryWorld.LAUNCHER
                + " serve > served; exec sleep 600'";
        world.run(world.repository, List.of("sh", "-c", mine)).ok();
        Path served = world.repository.resolve("served");
        Until.so(
                "it serves",
                Duration.ofSeconds(30),
                () -> Files.exists(served) && GitWorld.read(served).contains("runs"));
        long pid = world.status().path("pid").asLong();
        world.run(world.repository, List.of("tmux", "-S", socket.toString(), "kill-server"))
                .ok();
        dispatchPatient("one");
        assertThat(world.status().path("pid").asLong()).isEqualTo(pid);
    }

    @Test
    void nobodyWhoStartedItWaitsForItsEnd() {
        Ran caught = world.run(
                world.repository,
                List.of("sh", "-c", "said=$(" + StoryWorld.LAUNCHER + " serve 2>&1); echo \"[$said]\""));
        assertThat(caught.ok().out()).startsWith("[the supervisor of " + world.repository + " runs");
    }

    @Test
    void killedItComesBackAtTheSameAddressAndAClientGoesOnWithoutNoticing() {
        JsonNode before = world.para("serve", "--json").ok().json();
        String token = world.token();
        try (NodeClient http = NodeClient.start();
                NodeClient stdio = NodeClient.start();
                Killer killer = new Killer(world.repository)) {
            http.connectHttp(before.at("/mcp/url").asText(), token);
            stdio.connectStdio(world.repository, world.argvInThisWorld("mcp"));
            stdio.begin(1, "para_wait", "{\"sessions\":[],\"events\":[\"session.started\"],\"timeout_seconds\":30}");
            long killed = killer.killNow();
            Until.so("it is back", BACK, () -> Killer.pid(world.repository.resolve(".git/para/address.json"))
                    .filter(pid -> pid != killed && ProcessHandle.of(pid).isPresent())
                    .isPresent());
            dispatchPatient("one");
            JsonNode waited = stdio.next();
            assertThat(waited.at("/ok/structuredContent/reached").asBoolean())
                    .as(waited.toString())
                    .isTrue();
            assertThat(http.call("para_list", "{}")
                            .at("/structuredContent/sessions/0/name")
                            .asText())
                    .isEqualTo("one");
        }
        JsonNode after = world.status();
        assertThat(after.path("mcp")).isEqualTo(before.path("mcp"));
        assertThat(world.token()).isEqualTo(token);
        assertThat(after.path("pid")).isNotEqualTo(before.path("pid"));
    }

    @Test
    void stopLeavesThePanesAliveAndTheNextCallSeesThemRunningAlsoInAnotherEnvironment() throws IOException {
        dispatchPatient("one");
        world.para("stop").ok();
        Until.so("no supervisor", BACK, () -> supervisors() == 0);
        // As a program has it that an orchestrator's client starts: such pass on hardly any variables.
        world.set(
                "XDG_RUNTIME_DIR",
                Files.createDirectory(world.root.resolve("run/of-another")).toString());
        assertThat(world.para("status", "--json")
                        .exits(7)
                        .json()
                        .path("running")
                        .asBoolean())
                .isFalse();
        assertThat(world.para("send", "one", "again").ok().out()).isNotEmpty();
        Until.so("the same shell hears", BACK, () -> world.para("read", "one")
                .out()
                .contains("heard again"));
        assertThat(world.session("one").path("life").asText()).isEqualTo("running");
    }

    @Test
    void stoppedWithoutASessionNothingOfItRuns() {
        world.para("serve").ok();
        world.para("stop").ok();
        Until.so("nothing of it runs", BACK, world.traces::isGone);
    }

    @Test
    void stopAllEndsThePanesAndResumeBringsThemBack() {
        dispatchPatient("one");
        world.para("stop", "--all").ok();
        Until.so("nothing of it runs", BACK, world.traces::isGone);
        JsonNode session = world.session("one");
        assertThat(session.path("life").asText()).isEqualTo("running");
        assertThat(session.at("/activity/state").asText()).isEqualTo("exited");
        world.para("resume", "one").ok();
        world.para("send", "one", "echo ready").ok();
        awaitReady("one");
        assertThat(world.session("one").path("life").asText()).isEqualTo("running");
        assertThat(world.session("one").path("pane").isTextual()).isTrue();
    }

    @Test
    void whatIsTakenAwayByHandIsNamedInThreeWordsAndBroughtBack() {
        for (String name : List.of("pane", "tree", "branch")) {
            dispatchPatient(name);
        }
        String tmux = world.status().path("tmuxSocket").asText();
        String pane = world.session("pane").path("pane").asText();
        world.run(world.root, List.of("tmux", "-S", tmux, "kill-pane", "-t", pane))
                .ok();
        world.run(world.root, List.of("rm", "-rf", world.worktree("tree").toString()))
                .ok();
        world.git("update-ref", "-d", "refs/heads/para/branch");
        String wordOfPane = awaitLost("pane");
        String wordOfTree = awaitLost("tree");
        String wordOfBranch = awaitLost("branch");
        assertThat(List.of(wordOfPane, wordOfTree, wordOfBranch)).doesNotHaveDuplicates();
        for (String name : List.of("pane", "tree", "branch")) {
            world.para("resume", name).ok();
            Until.so(
                    name + " is back",
                    LOSS_SEEN,
                    () -> world.session(name).path("life").asText().equals("running"));
            assertThat(world.worktree(name).resolve("README")).exists();
            assertThat(world.git("rev-parse", "--verify", "refs/heads/para/" + name))
                    .isNotEmpty();
            assertThat(world.git(world.worktree(name), "symbolic-ref", "HEAD")).isEqualTo("refs/heads/para/" + name);
        }
    }

    private String awaitLost(String name) {
        Until.so(
                name + " is lost",
                LOSS_SEEN,
                () -> world.session(name).path("life").asText().equals("lost"));
        return world.session(name).path("lost").toString();
    }

    private void dispatchPatient(String name) {
        world.para("dispatch", name, "-p", PATIENT, "--agent", "shell").ok();
        awaitReady(name);
    }

    private void awaitReady(String name) {
        Until.so(name + " is ready", BACK, () -> world.para("read", name).out().contains("ready"));
    }

    private long supervisors() {
        return world.traces.alive().stream()
                .filter(line -> line.contains("dev.paratui.Main supervise"))
                .count();
    }
}
