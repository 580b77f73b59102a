package dev.paratui.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProcessTree;
import dev.paratui.model.Code;
import dev.paratui.model.PaneSize;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PanesTest {
    private static final String NASTY = "a b \" ' \\ $HOME ${x} $(touch x) `id` #{pane_id} #(touch y) ~ %1 {} é😀";

    private TmuxWorld world;
    private Path out;

    @BeforeEach
    void begin() throws IOException {
        world = new TmuxWorld();
        out = world.folder.resolve("out");
    }

    @AfterEach
    void end() throws IOException {
        world.close();
    }

    @Test
    void argumentsArriveExactly() throws IOException {
        List<String> words = List.of(
                NASTY,
                "",
                "~",
                "~root",
                "ends;",
                ";",
                "\\;",
                "two\nlines\n",
                "\ttab\r\u001b[31m\u007f",
                "-x",
                "--",
                "");
        String pane = world.panes.open(printing(words));

        world.awaitDead(pane);
        assertThat(Files.readString(out)).isEqualTo(String.join("\0", words) + "\0");
    }

    @Test
    void argumentsArriveExactlyWithoutTheControlClientToo() throws IOException {
        world.client.close();
        List<String> words = List.of(NASTY, "ends;", ";", "\\;", "", "two\nlines");
        String pane = world.panes.open(printing(words));

        TmuxWorld.await("the output", () -> TmuxWorld.read(out).endsWith("two\nlines\0"));
        assertThat(Files.readString(out)).isEqualTo(String.join("\0", words) + "\0");
        assertThat(world.capture.screen(pane).size()).isEqualTo(TmuxWorld.SIZE);
    }

    @Test
    void aSingleWordIsAProgramAndNotAShellLine() {
        String pane = world.open("one", "echo no; exit 5");

        PaneStatus dead = world.awaitDead(pane);
        // What it says is not looked at: tmux now and then loses the words of a program that ends at once.
        assertThat(dead.exitStatus()).hasValue(127);
    }

    @Test
    void theEnvironmentArrivesExactly() throws IOException {
        Map<String, String> environment =
                Map.of("A", NASTY, "B", "", "C", "x;", "D", "1\n2", "LONG", "x".repeat(20_000));
        String print = "printf '%s\\0' \"$A\" \"$B\" \"$C\" \"$D\" \"$LONG\" >\"$0\"";
        List<String> argv = List.of("sh", "-c", print, out.toString());
        String pane =
                world.panes.open(new PaneSpec(new SessionName("env"), argv, environment, world.folder, TmuxWorld.SIZE));

        world.awaitDead(pane);
        assertThat(Files.readString(out)).isEqualTo(NASTY + "\0\0x;\0001\n2\0" + "x".repeat(20_000) + "\0");
    }

    @Test
    void aDirectorysNameIsNeverAFormat() throws IOException {
        Path directory = Files.createDirectory(world.folder.resolve("d #[x] #{pane_id} #(touch ran); 'q' ~"));
        List<String> argv = List.of("sh", "-c", "pwd >\"$0\"", out.toString());
        String pane = world.panes.open(
                new PaneSpec(new SessionName("dir"), argv, Map.of(), directory, new PaneSize(100, 30)));

        world.awaitDead(pane);
        assertThat(Files.readString(out)).isEqualTo(directory + "\n");
        assertThat(world.status(pane).size()).isEqualTo(new PaneSize(100, 30));
    }

    @Test
    void aMissingDirectoryIsRefusedInsteadOfRunningElsewhere() {
        PaneSpec spec = new PaneSpec(
                new SessionName("x"), List.of("true"), Map.of(), Path.of("/no/such/place"), TmuxWorld.SIZE);

        assertThatThrownBy(() -> world.panes.open(spec))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.NOT_FOUND))
                .hasMessageContaining("/no/such/place");
    }

    @Test
    void openingTwiceAtOnceGivesTheSamePane() {
        List<String> panes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> world.open(i % 2 == 0 ? "twice" : "TWICE", "sleep", "600"))
                .distinct()
                .toList();

        assertThat(panes).hasSize(1);
        assertThat(world.client.statusNow()).hasSize(1);
    }

    @Test
    void aNameThatBeginsAnotherOnesIsNotMistakenForIt() {
        world.open("auth-2", "sleep", "600");

        world.panes.close(new SessionName("auth"));

        assertThat(world.panes.find(new SessionName("auth"))).isEmpty();
        assertThat(world.panes.find(new SessionName("auth-2"))).isPresent();
    }

    @Test
    void anExitStatusIsKeptAndTheTextStaysReadable() {
        String pane = world.open("three", "sh", "-c", "echo last words; exit 3");

        PaneStatus dead = world.awaitDead(pane);

        assertThat(dead.exitStatus()).hasValue(3);
        assertThat(dead.signal()).isEmpty();
        assertThat(world.capture.text(pane, 10)).isEqualTo("last words");
    }

    @Test
    void aKillingSignalIsKept() {
        String pane = world.open("nine", "sh", "-c", "kill -9 $$");

        PaneStatus dead = world.awaitDead(pane);

        assertThat(dead.signal()).hasValue(9);
        assertThat(dead.exitStatus()).isEmpty();
    }

    @Test
    void endingPolitelyLetsTheProgramSayGoodbyeAndLeavesNoChildren() throws IOException {
        Path pids = world.folder.resolve("pids");
        String script = "trap 'echo bye >\"$0\"; exit' TERM; (trap '' TERM HUP; sleep 601 & echo $! >>\"$1\"; wait) & "
                + "(nohup sleep 602 >/dev/null 2>&1 & echo $! >>\"$1\"); wait; wait";
        world.open("polite", "sh", "-c", script, out.toString(), pids.toString());
        TmuxWorld.await("both children", () -> TmuxWorld.read(pids).lines().count() == 2);

        world.panes.endPolitely(new SessionName("polite"), Duration.ofSeconds(3));

        assertThat(Files.readString(out)).isEqualTo("bye\n");
        for (String pid : Files.readAllLines(pids)) {
            TmuxWorld.await("the end of " + pid, () -> !ProcessTree.lives(Long.parseLong(pid)));
        }
        assertThat(world.panes.find(new SessionName("polite"))).isEmpty();
    }

    @Test
    void whatADeadProgramLeftBehindIsEndedToo() throws IOException {
        world.open("orphan", "sh", "-c", "trap '' HUP; sleep 603 >/dev/null 2>&1 & echo $! >\"$0\"", out.toString());
        PaneStatus dead = world.watcher.awaitPane("orphan", TmuxWorld::hasEnded);
        long orphan = Long.parseLong(Files.readString(out).strip());
        assertThat(dead.exitStatus()).hasValue(0);
        assertThat(ProcessTree.lives(orphan)).isTrue();

        world.panes.close(new SessionName("orphan"));

        TmuxWorld.await("the end of the orphan", () -> !ProcessTree.lives(orphan));
    }

    @Test
    void anInteractiveShellEndsWithoutBeingKilled() {
        world.open("shell", "bash", "--norc", "-i");
        world.watcher.awaitPane("shell", status -> status.command().equals("bash"));
        long start = System.nanoTime();

        world.panes.endPolitely(new SessionName("shell"), Duration.ofSeconds(30));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void respawnKeepsThePaneAndForgetsTheOldEnvironment() throws IOException {
        PaneSpec first = new PaneSpec(
                new SessionName("again"),
                List.of("echo", "first"),
                Map.of("OLD", "1", "BOTH", "a"),
                world.folder,
                TmuxWorld.SIZE);
        String pane = world.panes.open(first);
        world.awaitDead(pane);
        List<String> argv = List.of("sh", "-c", "echo ${OLD-none} $BOTH $NEW >\"$0\"", out.toString());

        String again = world.panes.respawn(new PaneSpec(
                new SessionName("again"), argv, Map.of("NEW", "2", "BOTH", "b"), world.folder, TmuxWorld.SIZE));

        TmuxWorld.await("the second program", () -> !TmuxWorld.read(out).isEmpty());
        assertThat(again).isEqualTo(pane);
        assertThat(Files.readString(out)).isEqualTo("none b 2\n");
    }

    @Test
    void aSizeIsTakenAndDoesNotStickForWhoeverAttaches() {
        String pane = world.open("size", "sleep", "600");
        SessionName name = new SessionName("size");

        world.panes.resize(name, new PaneSize(133, 37));

        assertThat(world.status(pane).size()).isEqualTo(new PaneSize(133, 37));
        assertThat(world.client.run("show-options", "-w", "-t", "=size:", "window-size"))
                .isEmpty();
    }

    @Test
    void attachingWorksInsideOfTheUsersOwnTmuxAndComesBackByF12() {
        String inner = world.open("inner", "sh", "-c", "echo inside; exec cat");
        List<String> attach = world.server.attachArgv(new SessionName("inner"));
        // Stands for the user's own tmux: a pane in which TMUX is set, cleaned away as exec does it.
        String[] argv = new String[attach.size() + 3];
        System.arraycopy(new String[] {"env", "-u", "TMUX"}, 0, argv, 0, 3);
        System.arraycopy(attach.toArray(), 0, argv, 3, attach.size());
        String outer = world.panes.open(
                new PaneSpec(new SessionName("outer"), List.of(argv), Map.of(), world.folder, new PaneSize(100, 31)));

        world.watcher.awaitPane(
                "inner", status -> status.attached() && status.size().equals(new PaneSize(100, 30)));
        world.awaitText(outer, text -> text.contains("inside") && text.contains("F12 back"));
        world.panes.resize(new SessionName("inner"), new PaneSize(50, 20));
        assertThat(world.status(inner).size())
                .as("the person's terminal decides")
                .isEqualTo(new PaneSize(100, 30));
        world.typing.keys(outer, List.of("F12"));

        assertThat(world.awaitDead(outer).exitStatus()).hasValue(0);
        world.watcher.awaitPane("inner", status -> !status.attached());
        world.panes.resize(new SessionName("inner"), TmuxWorld.SIZE);
        assertThat(world.status(inner).size()).isEqualTo(TmuxWorld.SIZE);
    }

    @Test
    void theUsersOwnTmuxConfigurationIsIgnored() {
        assertThat(world.client.run("show-options", "-gv", "base-index")).containsExactly("0");
        assertThat(world.client.run("show-options", "-gwv", "remain-on-exit")).containsExactly("on");
    }

    @Test
    void aSessionWithoutAPaneIsRefused() {
        assertThatThrownBy(() -> world.panes.resize(new SessionName("none"), TmuxWorld.SIZE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("none has no pane");
        world.panes.close(new SessionName("none"));
    }

    @Test
    void askingWhetherTheServerRunsDoesNotStartIt() {
        world.client.close();
        world.server.kill();

        assertThat(world.server.isRunning()).isFalse();
        assertThat(world.exec
                        .run(Invocation.of("tmux", "-S", world.socket.toString(), "ls"))
                        .succeeded())
                .isFalse();
    }

    private PaneSpec printing(List<String> words) {
        List<String> start = List.of("sh", "-c", "printf '%s\\0' \"$@\" >\"$0\"", out.toString());
        List<String> argv = IntStream.range(0, start.size() + words.size())
                .mapToObj(i -> i < start.size() ? start.get(i) : words.get(i - start.size()))
                .toList();
        return new PaneSpec(new SessionName("argv"), argv, Map.of(), world.folder, TmuxWorld.SIZE);
    }
}
