package dev.paratui.bench;

import dev.paratui.tmux.ControlClient;
import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What watching a hundred panes costs: status of all by subscription, capture of one at 10 Hz. By hand:
 * {@code mvn -Dtest=WatchingBench -Dtest.excluded=none test}.
 */
@Tag("bench")
class WatchingBench {
    private static final int PANES = 100;
    private static final int SECONDS = 20;
    private static final int HERTZ = 10;
    private static final int CAPTURES = SECONDS * HERTZ;
    private static final int STATUS_CALLS = 500;

    /** Kernel ticks a second as /proc counts them. */
    private static final double TICKS = 100.0;

    private static final String COLOURED =
            "i=0; while [ $i -lt 40 ]; do printf '\\033[38;5;%dmline %d of the pane\\n' $i $i;" + " i=$((i+1)); done; ";

    @Test
    void quietPanes() throws Exception {
        watch("quiet", i -> COLOURED + "exec sleep 600");
    }

    @Test
    void tenTalkingPanesAmongQuietOnes() throws Exception {
        String talk = "while sleep 0.1; do echo \"$(date) working\"; done";
        watch("10 of 100 talk 10x/s", i -> COLOURED + (i < 10 ? talk : "exec sleep 600"));
    }

    private static void watch(String kind, IntFunction<String> script) throws Exception {
        try (TmuxWorld world = new TmuxWorld()) {
            List<String> panes = IntStream.range(0, PANES)
                    .mapToObj(i -> world.open("p" + i, "sh", "-c", script.apply(i)))
                    .toList();
            long server = Long.parseLong(
                    world.client.run("display-message", "-p", "#{pid}").get(0));
            long control = Long.parseLong(
                    world.client.run("list-clients", "-F", "#{client_pid}").get(0));
            List<Long> watched =
                    List.of(server, control, ProcessHandle.current().pid());
            double[] latencies = latencies(world.client);
            pause(1_000);
            double[] idle = cost(watched, () -> pause(SECONDS * 1_000L / 2));
            double[] busy = cost(watched, () -> captures(world, panes.get(50)));
            System.out.printf(
                    Locale.ROOT,
                    "%s: statusNow p50 %.2f ms p99 %.2f ms; %% of a core (server, control client, JVM)%n"
                            + "  subscription only: %.2f %.2f %.2f; with capture at %d Hz: %.2f %.2f %.2f sum %.2f%n",
                    kind,
                    latencies[latencies.length / 2],
                    latencies[latencies.length * 99 / 100],
                    idle[0],
                    idle[1],
                    idle[2],
                    HERTZ,
                    busy[0],
                    busy[1],
                    busy[2],
                    busy[0] + busy[1] + busy[2]);
        }
    }

    private static double[] latencies(ControlClient client) {
        double[] millis = new double[STATUS_CALLS];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            client.statusNow();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void captures(TmuxWorld world, String pane) {
        long start = System.nanoTime();
        for (int i = 0; i < CAPTURES; i++) {
            world.capture.screen(pane);
            long next = start + Duration.ofMillis(1_000L * (i + 1) / HERTZ).toNanos();
            pause(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        }
    }

    /** Per cent of one core that each process used meanwhile. */
    private static double[] cost(List<Long> pids, Runnable work) throws IOException {
        long start = System.nanoTime();
        double[] before = new double[pids.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = ticks(pids.get(i));
        }
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] cost = new double[before.length];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = 100 * (ticks(pids.get(i)) - before[i]) / TICKS / seconds;
        }
        return cost;
    }

    private static double ticks(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    }

    private static void pause(long millis) {
        try {
            if (new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
