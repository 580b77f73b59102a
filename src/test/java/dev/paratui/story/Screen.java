package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.git.GitWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The dashboard as a person has it: in a real terminal, which is a tmux pane of a server of its own. */
final class Screen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StoryWorld world;
    private final Path socket;

    /** Opens the dashboard of the world's repository. */
    Screen(StoryWorld world) {
        this.world = world;
        this.socket = world.root.resolve("run/terminal");
        GitWorld.write(world.root.resolve("terminal.conf"), "set -g remain-on-exit on\nset -g status off\n");
        tmux(
                "-f",
                world.root + "/terminal.conf",
                "new-session",
                "-d",
                "-x",
                "120",
                "-y",
                "40",
                "-s",
                "dashboard",
                "sh");
        open();
    }

    /** Opens it again, after it has ended in whatever way. */
    void open() {
        tmux("respawn-pane", "-k", "-t", "dashboard", StoryWorld.LAUNCHER + " --repo " + world.repository);
    }

    void awaitText(String text) {
        await("on the screen: " + text, () -> text().contains(text));
    }

    /** Waits until something is so; otherwise fails with what is on the screen. */
    void await(String what, BooleanSupplier condition) {
        try {
            Until.so(what, PATIENCE, condition);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "\n" + text(), late);
        }
    }

    /** What a look at the screen finds within that time, if anything. */
    <T> Optional<T> within(Duration time, Function<String, Optional<T>> look) {
        long deadline = System.nanoTime() + time.toNanos();
        Optional<T> found = look.apply(text());
        while (found.isEmpty() && System.nanoTime() < deadline) {
            found = look.apply(text());
        }
        return found;
    }

    String text() {
        String text = tmux("capture-pane", "-p", "-t", "dashboard");
        assertThat(text.codePoints().filter(point -> point < ' ' && point != '\n'))
                .as("control characters in %s", text)
                .isEmpty();
        return text;
    }

    /** Types keys by tmux's names of them. */
    void press(String... keys) {
        for (String key : keys) {
            tmux("send-keys", "-t", "dashboard", key);
        }
    }

    /** Types a text, letter by letter. */
    void type(String text) {
        tmux("send-keys", "-l", "-t", "dashboard", text);
    }

    /** Sends bytes as the terminal would. */
    void bytes(String bytes) {
        List<String> argv = new ArrayList<>(List.of("send-keys", "-H", "-t", "dashboard"));
        for (byte one : bytes.getBytes(StandardCharsets.UTF_8)) {
            argv.add(Integer.toHexString(one & 0xff));
        }
        tmux(argv.toArray(String[]::new));
    }

    void resize(int columns, int rows) {
        tmux("resize-window", "-t", "dashboard", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
    }

    /** What tmux knows of the terminal: one of its formats. */
    String asked(String format) {
        return tmux("display-message", "-p", "-t", "dashboard", format);
    }

    /**
     * Runs the dashboard in a shell that keeps the terminal's settings before and after, and then stays. Ctrl-C does not
     * end it, as it ends no shell that somebody types into.
     */
    void openInShell() {
        String shell =
                "trap : INT; stty -g >before; %s --repo %s; echo $? >exit; stty -g >after; echo the shell again; exec cat"
                        .formatted(StoryWorld.LAUNCHER, world.repository);
        tmux("respawn-pane", "-k", "-c", world.root.toString(), "-t", "dashboard", "sh", "-c", shell);
    }

    /** Moves the selection to the session of that name. */
    void select(String session) {
        press("/");
        tmux("send-keys", "-l", "-t", "dashboard", session);
        press("Enter");
    }

    /** Ends the dashboard with {@code kill -9}. */
    void kill() {
        long pid = Long.parseLong(tmux("display-message", "-p", "-t", "dashboard", "#{pane_pid}"));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        tmux("kill-server");
    }

    private String tmux(String... arguments) {
        List<String> argv = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
        argv.addAll(List.of(arguments));
        return world.run(world.root, argv).ok().out().stripTrailing();
    }
}
