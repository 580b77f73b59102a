package dev.paratui.ui.terminal;

import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link TryTerminal} in a pane of a tmux of its own. */
final class RealTerminal implements AutoCloseable {
    /** Keeps the terminal's modes before and after, and the process; Ctrl-C does not end it, as it ends no shell. */
    private static final String SCRIPT =
            "trap : INT; stty -g >before; sh -c 'echo $$ >pid; exec \"$@\"' sh \"$@\"; stty -g >after; echo restored; exec cat";

    final TmuxWorld world = new TmuxWorld();
    final String pane;

    /**
     * @param variables settings for the program, such as {@code TRY_FULL=1}
     */
    RealTerminal(String... variables) throws IOException {
        String[] start = {"sh", "-c", "cd \"$0\"; " + SCRIPT, world.folder.toString(), "env"};
        String[] java = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            TryTerminal.class.getName()
        };
        pane = world.open("try", joined(start, variables, java));
        try {
            await("Try 80x24");
        } catch (AssertionError late) {
            world.close();
            throw late;
        }
    }

    void keys(String... keys) {
        world.typing.keys(pane, List.of(keys));
    }

    /** What a terminal would send, byte by byte. */
    void bytes(String text) {
        List<String> argv = new ArrayList<>(List.of("send-keys", "-H", "-t", pane));
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            argv.add(Integer.toHexString(one & 0xff));
        }
        world.client.run(argv.toArray(String[]::new));
    }

    /** Waits until the screen shows the words. */
    void await(String words) {
        TmuxWorld.await("\"" + words + "\" on\n" + screen(), () -> screen().contains(words));
    }

    String screen() {
        return world.capture.text(pane, 100);
    }

    ProcessHandle process() {
        return ProcessHandle.of(Long.parseLong(kept("pid"))).orElseThrow();
    }

    /** The first line of a file that the script wrote. */
    String kept(String file) {
        try {
            return Files.readAllLines(world.folder.resolve(file)).get(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String[] joined(String[]... parts) {
        return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        world.close();
    }
}
