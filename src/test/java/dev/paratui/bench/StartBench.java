package dev.paratui.bench;

import dev.paratui.engine.Engine;
import dev.paratui.engine.SystemMoments;
import dev.paratui.log.SqliteEventLog;
import dev.paratui.model.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a cold start takes longer for what is in the log. By hand:
 * {@code mvn -Dtest=StartBench -Dtest.excluded=none test}.
 */
@Tag("bench")
class StartBench {
    private static final int EVENTS = 100_000;
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    /** Loads the log named and prints the milliseconds; in a process of its own, so that nothing is warm. */
    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        try (SqliteEventLog log = SqliteEventLog.open(Path.of(arguments[0]))) {
            Engine engine = Engine.start(log, new SystemMoments());
            System.out.println((System.nanoTime() - begin) / 1_000_000 + " "
                    + engine.board().snapshot().ledger().revision());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    @Test
    void aHundredThousandEvents() throws Exception {
        long empty = start(folder.resolve("empty"));
        System.out.printf(Locale.ROOT, "nothing in the log: %d ms%n", empty);
        for (int tasks : new int[] {1_000, 10_000, 25_000}) {
            long none = start(log("none", tasks, Long.MAX_VALUE));
            long killed = start(log("killed", tasks, Math.max(2_000, tasks / 4)));
            long orderly = start(log("orderly", tasks, 0));
            System.out.printf(
                    Locale.ROOT,
                    "%d events, %d tasks: %d ms more after an orderly end, %d after a kill at the worst time, "
                            + "%d without a checkpoint%n",
                    EVENTS,
                    tasks,
                    orderly - empty,
                    killed - empty,
                    none - empty);
        }
    }

    /** A log whose newest checkpoint is so many events old. */
    private Path log(String kind, int tasks, long age) {
        Path file = folder.resolve(kind + tasks);
        try (SqliteEventLog log = SqliteEventLog.open(file)) {
            Plans plans = new Plans(log).with(tasks);
            if (age < EVENTS) {
                log.keep(plans.upTo(EVENTS - age));
            }
            Ledger last = plans.upTo(EVENTS);
            if (last.revision() < EVENTS) {
                throw new IllegalStateException("too few");
            }
        }
        return file;
    }

    /** The quickest of a few, in milliseconds. */
    private static long start(Path file) throws IOException, InterruptedException {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Path output = Files.createTempFile("start", ".txt");
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StartBench.class.getName(),
                            file.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("exit " + exit);
            }
            String said = Files.readString(output, StandardCharsets.UTF_8);
            best = Math.min(best, Long.parseLong(said.substring(0, said.indexOf(' '))));
            Files.delete(output);
        }
        return best;
    }
}
