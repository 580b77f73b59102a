package dev.paratui.ui.terminal;

import dev.paratui.exec.Invocation;
import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From a key to the changed screen of 200x50, through a real tmux and back: the times are too long by what tmux takes
 * for both ways. By hand: its {@code main}.
 */
@Tag("bench")
public class KeyLatencyBench {
    private static final int KEYS = 1500;
    private static final int WARM_UP = 300;
    private static final long BETWEEN_NANOS = 15_000_000;
    private static final byte[] END = "\u001b[?2026l".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private long bytes;

    public static void main(String[] argv) throws Exception {
        new KeyLatencyBench().fewLinesChanged();
        new KeyLatencyBench().everyCellChanged();
    }

    @Test
    void fewLinesChanged() throws Exception {
        measure("a few lines", "TRY_NOTHING=1");
    }

    @Test
    void everyCellChanged() throws Exception {
        measure("every cell, its colour too", "TRY_FULL=1");
    }

    private void measure(String what, String variable) throws Exception {
        try (RealTerminal terminal = new RealTerminal(variable)) {
            terminal.world.panes.resize(new SessionName("try"), new PaneSize(200, 50));
            terminal.await("Try 200x50");
            Path pipe = terminal.world.folder.resolve("pipe");
            terminal.world.exec.run(Invocation.of("mkfifo", pipe.toString()));
            terminal.world.client.run("pipe-pane", "-O", "-t", terminal.pane, "exec cat >" + pipe);
            try (InputStream output = Files.newInputStream(pipe)) {
                times(terminal, output, WARM_UP);
                bytes = 0;
                double[] times = times(terminal, output, KEYS);
                System.out.printf(
                        Locale.ROOT,
                        "%-28s p50 %.2f ms p90 %.2f ms p99 %.2f ms max %.2f ms, %d B a key, RSS %d MB%n",
                        what,
                        times[KEYS / 2],
                        times[KEYS * 9 / 10],
                        times[KEYS * 99 / 100],
                        times[KEYS - 1],
                        bytes / KEYS,
                        residentMegabytes(terminal.process().pid()));
            }
        }
    }

    private double[] times(RealTerminal terminal, InputStream output, int keys) throws IOException {
        double[] times = new double[keys];
        for (int i = 0; i < keys; i++) {
            LockSupport.parkNanos(BETWEEN_NANOS);
            long begin = System.nanoTime();
            terminal.world.client.run("send-keys", "-t", terminal.pane, String.valueOf((char) ('A' + i % 26)));
            awaitFrame(output);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private void awaitFrame(InputStream output) throws IOException {
        byte[] chunk = new byte[1 << 16];
        int matched = 0;
        while (matched < END.length) {
            int count = output.read(chunk);
            bytes += count;
            for (int i = 0; i < count; i++) {
                int next = matched < END.length && chunk[i] == END[matched] ? matched + 1 : 0;
                matched = next == 0 && chunk[i] == END[0] ? 1 : next;
            }
        }
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
