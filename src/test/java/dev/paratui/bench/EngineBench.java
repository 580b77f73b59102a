package dev.paratui.bench;

import dev.paratui.command.task.ClaimTask;
import dev.paratui.command.task.CompleteTask;
import dev.paratui.command.task.RegisterAgent;
import dev.paratui.command.task.ReleaseTask;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MirrorKeeper;
import dev.paratui.engine.Settled;
import dev.paratui.engine.SystemMoments;
import dev.paratui.log.MirrorFile;
import dev.paratui.log.SqliteEventLog;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the engine alone does with a log on the disk: durable changes a second, the wait for one, and what is written
 * for one. By hand: {@code mvn -Dtest=EngineBench -Dtest.excluded=none test}.
 */
@Tag("bench")
class EngineBench {
    private static final int THREADS = 16;
    private static final int CLAIMS = 1_500;
    private static final int WARM_UP = 1_000;
    private static final int LAGS = 60;
    private static final long REST_NANOS = 150_000_000;
    private static final TaskResult DONE = TaskResult.of("done, with a line about what was left out");

    @TempDir(factory = OnDisk.class)
    Path folder;

    @Test
    void sixteenAgentsWorkOffTenThousandTasks() throws Exception {
        for (int round = 1; round <= 2; round++) {
            try (SqliteEventLog log = log("many" + round, 10_000);
                    Engine engine = Engine.start(log, new SystemMoments())) {
                long bytes = written();
                long begin = System.nanoTime();
                int done = workOff(engine);
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%d threads, 10,000 tasks: %.0f durable changes/s, %d bytes a change%n",
                        THREADS,
                        2 * done / seconds,
                        (written() - bytes) / (2 * done));
            }
        }
    }

    @Test
    void theReadableStateFollows() throws Exception {
        for (int tasks : new int[] {100, 10_000}) {
            try (SqliteEventLog log = log("mirrored" + tasks, tasks);
                    Engine engine = Engine.start(log, new SystemMoments())) {
                MirrorFile file = new MirrorFile(folder.resolve("state" + tasks).resolve("mcp-state.json"));
                MirrorKeeper keeper = MirrorKeeper.start(engine, file, Instant::now);
                claims(engine, WARM_UP);
                double[] lags = lags(engine, file.path());
                long cpu = mirrorNanos();
                long bytes = written();
                long begin = System.nanoTime();
                int done = tasks == 100 ? CLAIMS : workOff(engine);
                if (tasks == 100) {
                    claims(engine, CLAIMS);
                }
                double nanos = System.nanoTime() - begin;
                System.out.printf(
                        Locale.ROOT,
                        "mirror of %d tasks: %.1f %% of a core under load, %.0f changes/s with it, %d bytes a change; "
                                + "behind a single change p50 %.1f ms p99 %.1f ms%n",
                        tasks,
                        100 * (mirrorNanos() - cpu) / nanos,
                        2 * done * 1e9 / nanos,
                        (written() - bytes) / (2 * done),
                        lags[lags.length / 2],
                        lags[lags.length * 99 / 100]);
                keeper.close();
            }
        }
    }

    /** From a change's acknowledgement to its file, in milliseconds. */
    private static double[] lags(Engine engine, Path file) throws IOException {
        double[] lags = new double[LAGS];
        for (int turn = 0; turn < LAGS; turn++) {
            FileTime before = Files.getLastModifiedTime(file);
            Settled claimed = engine.ask(new ClaimTask(Plans.WORKER, Optional.empty()), Plans.WORKER);
            long begin = System.nanoTime();
            while (Files.getLastModifiedTime(file).equals(before)) {
                LockSupport.parkNanos(100_000);
            }
            lags[turn] = (System.nanoTime() - begin) / 1e6;
            engine.ask(new ReleaseTask(Plans.WORKER, new TaskId(claimed.subject()), ""), Plans.WORKER);
            LockSupport.parkNanos(REST_NANOS);
        }
        Arrays.sort(lags);
        return lags;
    }

    private static long mirrorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> Optional.ofNullable(threads.getThreadInfo(id))
                        .map(info -> info.getThreadName().equals("mirror"))
                        .orElse(false))
                .map(threads::getThreadCpuTime)
                .sum();
    }

    @Test
    void oneAgentClaimsAtDifferentSizes() throws Exception {
        for (int tasks : new int[] {100, 10_000, 100, 1_000, 10_000, 100, 10_000}) {
            try (SqliteEventLog log = log("one" + tasks + "-" + System.nanoTime(), tasks);
                    Engine engine = Engine.start(log, new SystemMoments())) {
                claims(engine, WARM_UP);
                long bytes = written();
                double[] millis = claims(engine, CLAIMS);
                System.out.printf(
                        Locale.ROOT,
                        "%d tasks: claim p50 %.3f ms p99 %.3f ms, %d bytes a change%n",
                        tasks,
                        millis[millis.length / 2],
                        millis[millis.length * 99 / 100],
                        (written() - bytes) / (2 * CLAIMS));
            }
        }
    }

    private SqliteEventLog log(String name, int tasks) {
        SqliteEventLog log = SqliteEventLog.open(folder.resolve(name));
        log.keep(new Plans(log).with(tasks).flush());
        return log;
    }

    private static double[] claims(Engine engine, int count) {
        double[] millis = new double[count];
        for (int turn = 0; turn < count; turn++) {
            long begin = System.nanoTime();
            Settled claimed = engine.ask(new ClaimTask(Plans.WORKER, Optional.empty()), Plans.WORKER);
            millis[turn] = (System.nanoTime() - begin) / 1e6;
            engine.ask(new ReleaseTask(Plans.WORKER, new TaskId(claimed.subject()), ""), Plans.WORKER);
        }
        Arrays.sort(millis);
        return millis;
    }

    private static int workOff(Engine engine) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> counts = IntStream.range(0, THREADS)
                    .mapToObj(number -> threads.submit(() -> workOff(engine, "agent-" + number)))
                    .toList();
            int done = 0;
            for (Future<Integer> count : counts) {
                done += count.get();
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int workOff(Engine engine, String agent) {
        engine.ask(new RegisterAgent(agent, AgentRole.WORKER), agent);
        int done = 0;
        String task = engine.ask(new ClaimTask(agent, Optional.empty()), agent).subject();
        while (!task.isEmpty()) {
            engine.ask(new CompleteTask(agent, new TaskId(task), DONE), agent);
            done++;
            task = engine.ask(new ClaimTask(agent, Optional.empty()), agent).subject();
        }
        return done;
    }

    /** Bytes this process has handed to the system so far. */
    private static long written() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("wchar:"))
                .mapToLong(
                        line -> Long.parseLong(line.substring("wchar:".length()).strip()))
                .findFirst()
                .orElseThrow();
    }
}
