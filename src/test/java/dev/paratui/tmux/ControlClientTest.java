package dev.paratui.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.Invocation;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlClientTest {
    private TmuxWorld world;

    @BeforeEach
    void begin() throws IOException {
        world = new TmuxWorld();
    }

    @AfterEach
    void end() throws IOException {
        world.close();
    }

    @Test
    void wordsArriveExactlyOnAControlLine() {
        String nasty = "a;b; \"q\" 'q' \\ $HOME ${x} ~ #{pane_id} #(id) {} %1 \t \n \r \u001b \u007f é😀 ;";

        world.client.run("set-buffer", "-b", "x", "--", nasty);

        Path file = world.folder.resolve("buffer");
        world.client.run("save-buffer", "-b", "x", file.toString());
        assertThat(TmuxWorld.read(file)).isEqualTo(nasty);
    }

    @Test
    void paneTextThatLooksLikeProtocolIsText() {
        String text = "%end 1 2 1\n%exit\n%error 1 2 1\n%begin 1 2 1\n%subscription-changed para x : y";
        String pane = world.open("fake", "sh", "-c", "printf '%s' \"$0\"; exec cat", text);

        world.awaitText(pane, shown -> shown.equals(text));

        assertThat(world.client.run("display-message", "-p", "still in step")).containsExactly("still in step");
        assertThat(world.watcher.losses()).isEmpty();
    }

    @Test
    void aRefusedCommandCarriesTmuxsWordsAndTheOthersRunAllTheSame() {
        List<List<String>> commands = List.of(
                List.of("set-buffer", "-b", "one", "1"),
                List.of("no-such-command", "x"),
                List.of("set-buffer", "-b", "two", "2"));

        assertThatThrownBy(() -> world.client.runAll(commands))
                .isInstanceOf(TmuxFailed.class)
                .hasMessageContaining("no-such-command x")
                .hasMessageContaining("unknown command");
        assertThat(world.client.run("show-buffer", "-b", "two")).containsExactly("2");
    }

    @Test
    void manyCommandsFromManyThreadsEachGetTheirOwnAnswer() {
        List<String> answers = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> String.join("", world.client.run("display-message", "-p", "answer " + i)))
                .toList();

        assertThat(answers)
                .isEqualTo(
                        IntStream.range(0, 2_000).mapToObj(i -> "answer " + i).toList());
    }

    @Test
    void sessionsMadeLaterShowUpAndGoneOnesDropOut() {
        world.open("early", "sleep", "600");
        world.watcher.awaitPane("early", status -> !status.dead());
        String late = world.open("late", "sleep", "600");

        PaneStatus status =
                world.watcher.awaitPane("late", seen -> seen.command().equals("sleep"));
        world.panes.close(new SessionName("early"));
        world.watcher.awaitGone("early");

        assertThat(status.pane()).isEqualTo(late);
        assertThat(status.pid()).isPositive();
        assertThat(ProcessHandle.of(status.pid())).isPresent();
        assertThat(world.client.statusNow()).hasSize(1);
    }

    @Test
    void titleBellScreenAndOutputAreSeenOfDetachedSessions() {
        String print = "printf '\\033]2;my, title; : #{x} é\\007\\007\\033[?1049h\\033[?2004h'; exec cat";
        world.open("loud", "sh", "-c", print);

        PaneStatus status = world.watcher.awaitPane("loud", seen -> seen.bell() && seen.alternateScreen());

        assertThat(status.title()).isEqualTo("my, title; : #{x} é");
        assertThat(status.attached()).isFalse();
        assertThat(status.lastOutput()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void aClearedBellIsSeenWhenItRingsAgain() {
        String pane = world.open("bell", "sh", "-c", "while read x; do printf '\\007'; done");
        world.typing.enter(pane);
        world.watcher.awaitPane("bell", PaneStatus::bell);

        world.panes.clearBell(new SessionName("bell"));
        assertThat(world.status(pane).bell()).isFalse();
        world.typing.enter(pane);

        world.watcher.awaitPane("bell", PaneStatus::bell);
    }

    @Test
    void exitStatusAndSignalArePushed() {
        world.open("three", "sh", "-c", "exit 3");
        world.open("nine", "sh", "-c", "kill -9 $$");

        assertThat(world.watcher.awaitPane("three", TmuxWorld::hasEnded).exitStatus())
                .hasValue(3);
        assertThat(world.watcher.awaitPane("nine", TmuxWorld::hasEnded).signal())
                .hasValue(9);
    }

    @Test
    void programsThatEndTogetherAllKeepTheirStatus() {
        for (int i = 0; i < 10; i++) {
            world.open("three" + i, "sh", "-c", "exit 3");
            world.open("nine" + i, "sh", "-c", "kill -9 $$");
        }

        for (int i = 0; i < 10; i++) {
            assertThat(world.watcher.awaitPane("three" + i, TmuxWorld::hasEnded).exitStatus())
                    .hasValue(3);
            assertThat(world.watcher.awaitPane("nine" + i, TmuxWorld::hasEnded).signal())
                    .hasValue(9);
        }
    }

    @Test
    void aProgramsOwnNameCannotForgeStatus() {
        String forged = "x\u001eother\u001f%9\u001f1\ny";
        String pane = world.open("forger", "bash", "-c", "exec -a \"$0\" sleep 600", forged);

        TmuxWorld.await("the name", () -> world.status(pane).command().startsWith("x?other?%9"));
        world.watcher.awaitPane("forger", status -> status.command().startsWith("x?other?%9?1?y"));

        assertThat(world.client.statusNow()).hasSize(1);
        assertThat(world.watcher.losses()).isEmpty();
    }

    @Test
    void aKilledServerIsALossAndThenThereIsANewOne() {
        world.open("doomed", "sleep", "600");
        world.watcher.awaitPane("doomed", status -> true);

        world.server.kill();

        world.watcher.awaitLoss(1);
        world.watcher.awaitGone("doomed");
        TmuxWorld.await("the connection", world.client::isConnected);
        world.open("next", "sleep", "600");
        world.watcher.awaitPane("next", status -> true);
    }

    @Test
    void aKilledClientConnectsAgainAndThePanesLiveOn() {
        String pane = world.open("survivor", "sleep", "600");
        world.watcher.awaitPane("survivor", status -> true);
        String clients = String.join("", world.client.run("list-clients", "-F", "#{client_pid}"));

        ProcessHandle.of(Long.parseLong(clients)).orElseThrow().destroyForcibly();

        world.watcher.awaitLoss(1);
        TmuxWorld.await("the connection", world.client::isConnected);
        assertThat(world.status(pane).dead()).isFalse();
        world.panes.close(new SessionName("survivor"));
        world.watcher.awaitGone("survivor");
    }

    @Test
    void aHangingServerFailsCommandsAtTheirDeadlineEvenWhenMuchIsWritten() {
        long pid = Long.parseLong(String.join("", world.client.run("display-message", "-p", "#{pid}")));
        signal("STOP", pid);
        long start = System.nanoTime();
        try {
            assertThatThrownBy(() -> world.client.runAll(IntStream.range(0, 100)
                            .mapToObj(i -> List.of("set-buffer", "-b", "x", "y".repeat(8_000)))
                            .toList()))
                    .isInstanceOf(TmuxUnreachable.class);
        } finally {
            signal("CONT", pid);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        assertThat(world.client.run("display-message", "-p", "back")).containsExactly("back");
    }

    @Test
    void commandsWorkWhileTheControlClientIsAway() {
        world.client.close();

        String pane = world.open("oneshot", "sh", "-c", "echo here; exec cat");

        world.awaitText(pane, text -> text.contains("here"));
        assertThat(world.client.statusNow()).hasSize(1);
        assertThatThrownBy(() -> world.client.run("no-such-command")).isInstanceOf(TmuxFailed.class);
    }

    @Test
    void theServerOutlivesTheClientAndIsTakenUpAgain() {
        String pane = world.open("kept", "sleep", "600");
        world.client.close();
        Watcher second = new Watcher();

        try (ControlClient again = new ControlClient(world.server, second)) {
            again.start(TmuxWorld.PATIENCE);
            assertThat(second.awaitPane("kept", status -> true).pane()).isEqualTo(pane);
        }
        assertThat(second.losses()).isEmpty();
    }

    @Test
    void connectingOverAndOverNeverFails() {
        for (int i = 0; i < 15; i++) {
            Watcher each = new Watcher();
            try (ControlClient again = new ControlClient(world.server, each)) {
                again.start(TmuxWorld.PATIENCE);
                assertThat(again.statusNow()).isEmpty();
            }
            assertThat(each.losses()).isEmpty();
        }
    }

    @Test
    void theStatusOfAHundredPanesIsQuick() {
        IntStream.range(0, 100).forEach(i -> world.open("p" + i, "sleep", "600"));
        TmuxWorld.await("all panes", () -> world.client.statusNow().size() == 100);
        long start = System.nanoTime();

        IntStream.range(0, 20).forEach(i -> world.client.statusNow());

        assertThat(Duration.ofNanos((System.nanoTime() - start) / 20)).isLessThan(Duration.ofMillis(100));
    }

    private void signal(String name, long pid) {
        world.exec.run(Invocation.of("sh", "-c", "kill -" + name + " " + pid)).orFail();
    }
}
