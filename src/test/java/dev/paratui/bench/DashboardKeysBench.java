package dev.paratui.bench;

import dev.paratui.exec.Invocation;
import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.TmuxWorld;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * From a key to the changed screen of the packaged dashboard of 200x50, with so many sessions whose programs write all
 * the time; and the same instrument on {@code cat}, which is the floor. By hand: its {@code main}.
 *
 * <p>A key goes through tmux to the dashboard, what it writes goes through tmux to a pipe that is read here; the time
 * ends with the first bytes that show the very change, whatever else is drawn meanwhile.
 */
public final class DashboardKeysBench {
    private static final int KEYS = 600;
    private static final int WARM_UP = 200;
    private static final long BETWEEN_NANOS = 25_000_000;
    private static final SessionName PANE = new SessionName("seen");
    /** Without a process a line: it is the dashboard that is to be measured, not the making of processes. */
    private static final String CHATTER =
            "perl -e '$| = 1; while (1) { select(undef, undef, undef, 0.2);" + " print time, \" \", rand, \"\\n\" }'";

    private DashboardKeysBench() {}

    /** @param argv how many sessions; 100 when it is not said */
    public static void main(String[] argv) throws Exception {
        int sessions = argv.length > 0 ? Integer.parseInt(argv[0]) : 100;
        try (BenchPlace place = new BenchPlace();
                TmuxWorld world = new TmuxWorld()) {
            dispatch(place, sessions);
            String pane = world.open(PANE.value(), "cat");
            world.panes.resize(PANE, new PaneSize(200, 50));
            report("cat, the floor", measured(world, pane, "jk", "j", "k"));
            String[] program = {
                "env",
                "HOME=" + place.home(),
                "XDG_RUNTIME_DIR=" + place.run(),
                "COLORTERM=truecolor",
                Path.of("para-tui").toAbsolutePath().toString(),
                "--repo",
                place.repository().toString()
            };
            world.client.run("respawn-pane", "-k", "-t", pane, String.join(" ", program));
            TmuxWorld.await("the dashboard", () -> world.capture.text(pane, 50).contains("chatty-"));
            report("the selection moved, " + sessions + " sessions", measured(world, pane, "▌", "j", "k"));
            world.client.run("send-keys", "-t", pane, "/");
            report("a letter typed, " + sessions + " sessions", measured(world, pane, "QZ", "Q", "Z"));
        }
    }

    private static void dispatch(BenchPlace place, int sessions) throws Exception {
        place.start("config", "set", "agents.max_parallel", "200").waitFor();
        for (int i = 0; i < sessions; i++) {
            String name = String.format(Locale.ROOT, "chatty-%03d", i);
            place.start("dispatch", name, "--agent", "shell", "-p", CHATTER).waitFor();
        }
    }

    private static double[] measured(TmuxWorld world, String pane, String shown, String... keys) throws Exception {
        Path pipe = world.folder.resolve("pipe" + System.nanoTime());
        world.exec.run(Invocation.of("mkfifo", pipe.toString()));
        world.client.run("pipe-pane", "-O", "-t", pane, "exec cat >" + pipe);
        double[] times = new double[KEYS];
        try (InputStream output = new FileInputStream(pipe.toFile())) {
            for (int i = -WARM_UP; i < KEYS; i++) {
                LockSupport.parkNanos(BETWEEN_NANOS);
                drop(output);
                String key = keys[Math.floorMod(i, keys.length)];
                long begin = System.nanoTime();
                world.client.run("send-keys", "-t", pane, key);
                awaitOneOf(output, shown);
                times[Math.max(0, i)] = (System.nanoTime() - begin) / 1e6;
            }
        }
        world.client.run("pipe-pane", "-t", pane);
        Arrays.sort(times);
        return times;
    }

    /** What came before the key is about something else. */
    private static void drop(InputStream output) throws IOException {
        while (output.available() > 0) {
            output.read(new byte[output.available()]);
        }
    }

    /** Waits for one of these letters. */
    private static void awaitOneOf(InputStream output, String letters) throws IOException {
        byte[] chunk = new byte[1 << 16];
        String text = "";
        do {
            int count = output.read(chunk);
            text += new String(chunk, 0, Math.max(0, count), StandardCharsets.UTF_8);
        } while (text.chars().noneMatch(letter -> letters.indexOf(letter) >= 0));
    }

    private static void report(String what, double[] times) {
        System.out.printf(
                Locale.ROOT,
                "%-40s p50 %6.2f ms  p90 %6.2f ms  p99 %6.2f ms  max %6.2f ms%n",
                what,
                times[KEYS / 2],
                times[KEYS * 9 / 10],
                times[KEYS * 99 / 100],
                times[KEYS - 1]);
    }
}
