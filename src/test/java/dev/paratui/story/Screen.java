package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.git.GitWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        try {
            Until.so("on the screen: " + text, PATIENCE, () -> text().contains(text));
        } catch (AssertionError never) {
            throw new AssertionError(text(), never);
        }
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
