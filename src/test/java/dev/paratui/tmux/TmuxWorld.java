package dev.paratui.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.SystemExec;
import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A real tmux server of its own, in a folder and a home of its own, and all that talks to it. */
public final class TmuxWorld implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    static final PaneSize SIZE = new PaneSize(80, 24);

    public final Path folder;
    public final Exec exec;
    public final TmuxServer server;
    public final Watcher watcher = new Watcher();
    public final ControlClient client;
    public final Panes panes;
    public final Typing typing;
    public final Capture capture;
    final Path socket;

    public TmuxWorld() throws IOException {
        folder = Files.createTempDirectory(Path.of("/tmp"), "para-tmux");
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve(".tmux.conf"), "set -g base-index 7\nset -g remain-on-exit off\n");
        socket = folder.resolve("s");
        exec = new SystemExec(Environment.of(Map.of("PATH", System.getenv("PATH"), "HOME", home.toString())));
        server = new TmuxServer(exec, socket, folder.resolve("tmux.conf"));
        client = new ControlClient(server, watcher);
        client.start(PATIENCE);
        panes = new Panes(client, new PaneProcesses(exec));
        typing = new Typing(client);
        capture = new Capture(client);
    }

    PaneSpec spec(String name, String... argv) {
        return new PaneSpec(new SessionName(name), List.of(argv), Map.of(), folder, SIZE);
    }

    public String open(String name, String... argv) {
        return panes.open(spec(name, argv));
    }

    /** A pane whose program keeps, byte for byte, what it is sent. */
    String openRecorder(String name, Path file, String greeting) {
        String script = "stty raw -echo; printf \"$1\"; echo ready; exec cat >\"$0\"";
        String pane = open(name, "sh", "-c", script, file.toString(), greeting);
        awaitText(pane, text -> text.contains("ready"));
        return pane;
    }

    PaneStatus status(String pane) {
        return client.statusNow().stream()
                .filter(status -> status.pane().equals(pane))
                .findFirst()
                .orElseThrow();
    }

    PaneStatus awaitDead(String pane) {
        await("the end of " + pane, () -> hasEnded(status(pane)));
        return status(pane);
    }

    static boolean hasEnded(PaneStatus status) {
        return status.dead()
                && (status.exitStatus().isPresent() || status.signal().isPresent());
    }

    String awaitText(String pane, Predicate<String> isIt) {
        await("text in " + pane, () -> isIt.test(capture.text(pane, 100)));
        return capture.text(pane, 100);
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    /** Waits between looks on a latch that nobody opens. */
    public static void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!isSo.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    fail("waited in vain for " + what);
                }
                never.await(10, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        exec.run(Invocation.of("tmux", "-S", socket.toString(), "kill-server"));
        await("the end of " + processes(), () -> processes().isEmpty());
        assertThat(processes()).isEmpty();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
