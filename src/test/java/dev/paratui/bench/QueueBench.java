package dev.paratui.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eight processes work off ten thousand tasks through stdio bridges, while the supervisor is killed three times; then
 * what one client waits for at 100, 1,000 and 10,000 tasks. Run it with {@code -Dtest=QueueBench -Dtest.excluded=none}
 * after {@code ./para-tui version} has built; it makes its own repository.
 */
@Tag("bench")
class QueueBench {
    private static final int TASKS = Integer.getInteger("bench.tasks", 10_000);
    private static final int WORKERS = 8;
    private static final int KILLS = 3;
    private static final int BATCH = 500;
    private static final int WARMING = 1_000;
    private static final int TIMED = 500;

    @Test
    void eightProcessesWorkOffTenThousandTasks() throws Exception {
        try (BenchPlace place = new BenchPlace();
                Bridge leader = Bridge.open(place, "leader", "boss")) {
            fill(leader, TASKS);
            ExecutorService threads = Executors.newCachedThreadPool();
            long from = System.nanoTime();
            List<Future<List<String>>> working = new ArrayList<>();
            for (int worker = 1; worker <= WORKERS; worker++) {
                String name = "hand-" + worker;
                working.add(threads.submit((Callable<List<String>>) () -> workOff(place, name)));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitDone(leader, TASKS * kill / (KILLS + 1));
                place.killSupervisor();
            }
            List<String> done = new ArrayList<>();
            for (Future<List<String>> worker : working) {
                done.addAll(worker.get());
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            threads.shutdown();
            Set<String> different = new HashSet<>(done);
            int recorded =
                    leader.call("get_status", "{}").path("tasks").path("done").asInt();
            System.out.printf(
                    "%d tasks, %d processes, %d kills: acknowledged %d, of these different %d, done in the log %d;"
                            + " %.0f changes/s%n",
                    TASKS, WORKERS, KILLS, done.size(), different.size(), recorded, 2.0 * TASKS / seconds);
        }
    }

    @Test
    void aClaimCostsTheSameHoweverManyThereAre() throws Exception {
        try (BenchPlace place = new BenchPlace();
                Bridge leader = Bridge.open(place, "leader", "boss");
                Bridge worker = Bridge.open(place, "worker", "hand")) {
            worker.call("register_agent", "{\"role\":\"worker\"}");
            int made = 0;
            for (int size : new int[] {100, 1_000, 10_000}) {
                fill(leader, size - made + WARMING + TIMED);
                claimAndComplete(worker, new double[WARMING]);
                long bytes = place.writtenBytes();
                double[] millis = new double[TIMED];
                claimAndComplete(worker, millis);
                made = size;
                java.util.Arrays.sort(millis);
                System.out.printf(
                        "claim_task with %d tasks: p50 %.2f ms, p99 %.2f ms; %d bytes written a change%n",
                        size,
                        millis[millis.length / 2],
                        millis[millis.length * 99 / 100],
                        (place.writtenBytes() - bytes) / (2L * millis.length));
            }
        }
    }

    @Test
    void sixteenCallsInFlight() throws Exception {
        try (BenchPlace place = new BenchPlace();
                Bridge leader = Bridge.open(place, "leader", "boss")) {
            leader.call("register_agent", "{\"agent_id\":\"boss\",\"role\":\"leader\"}");
            fill(leader, TASKS);
            ExecutorService threads = Executors.newFixedThreadPool(16);
            long from = System.nanoTime();
            List<Future<Integer>> all = new ArrayList<>();
            for (int worker = 0; worker < 16; worker++) {
                all.add(threads.submit(() -> claimAndComplete(leader, TASKS / 32)));
            }
            int changes = 0;
            for (Future<Integer> one : all) {
                changes += one.get();
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            threads.shutdown();
            System.out.printf("16 calls in flight, %d tasks: %.0f durable changes/s%n", TASKS, changes / seconds);
        }
    }

    private static void claimAndComplete(Bridge worker, double[] millis) {
        for (int at = 0; at < millis.length; at++) {
            long from = System.nanoTime();
            String id = worker.call("claim_task", "{}").path("task").path("id").asText();
            millis[at] = (System.nanoTime() - from) / 1e6;
            worker.call("complete_task", "{\"task_id\":\"" + id + "\",\"output\":\"ok\"}");
        }
    }

    private static int claimAndComplete(Bridge bridge, int times) {
        int changes = 0;
        for (int at = 0; at < times; at++) {
            String id = bridge.call("claim_task", "{}").path("task").path("id").asText();
            bridge.call("complete_task", "{\"task_id\":\"" + id + "\",\"output\":\"ok\"}");
            changes += 2;
        }
        return changes;
    }

    private static List<String> workOff(BenchPlace place, String name) throws IOException {
        List<String> done = new ArrayList<>();
        try (Bridge bridge = Bridge.open(place, "worker", name)) {
            bridge.call("register_agent", "{\"role\":\"worker\"}");
            JsonNode claimed = bridge.call("claim_task", "{}");
            while (claimed.path("success").asBoolean()) {
                String id = claimed.path("task").path("id").asText();
                bridge.call("complete_task", "{\"task_id\":\"" + id + "\",\"output\":\"ok\"}");
                done.add(id);
                claimed = bridge.call("claim_task", "{}");
            }
        }
        return done;
    }

    private static void fill(Bridge leader, int count) {
        for (int made = 0; made < count; made += BATCH) {
            ObjectNode batch = Json.mapper().createObjectNode();
            for (int at = made; at < Math.min(count, made + BATCH); at++) {
                batch.withArray("tasks")
                        .addObject()
                        .put("description", "task " + at)
                        .put("priority", 1 + at % 10);
            }
            leader.call("create_tasks_batch", batch.toString());
        }
    }

    private static void awaitDone(Bridge leader, int count) {
        while (leader.call("get_status", "{}").path("tasks").path("done").asInt() < count) {
            Thread.onSpinWait();
        }
    }

    /** A stdio bridge in a process of its own; several threads may have calls under way. */
    private static final class Bridge implements AutoCloseable {
        private final Process process;
        private final BufferedReader answers;
        private final java.util.Map<Integer, java.util.concurrent.CompletableFuture<JsonNode>> waiting =
                new java.util.concurrent.ConcurrentHashMap<>();
        private final java.util.concurrent.atomic.AtomicInteger ids = new java.util.concurrent.atomic.AtomicInteger();

        private Bridge(Process process) {
            this.process = process;
            this.answers = process.inputReader(StandardCharsets.UTF_8);
            Thread reader = new Thread(this::read, "answers");
            reader.setDaemon(true);
            reader.start();
        }

        static Bridge open(BenchPlace place, String role, String name) throws IOException {
            Bridge bridge = new Bridge(place.start("mcp", "--role", role, "--agent", name));
            bridge.request(
                    "initialize",
                    "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"bench\",\"version\":\"1\"}}");
            return bridge;
        }

        JsonNode call(String tool, String arguments) {
            JsonNode result = request("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
            if (result.path("isError").asBoolean()) {
                throw new IllegalStateException(tool + ": " + result);
            }
            return result.path("structuredContent");
        }

        private JsonNode request(String method, String params) {
            int id = ids.incrementAndGet();
            var answer = new java.util.concurrent.CompletableFuture<JsonNode>();
            waiting.put(id, answer);
            String line =
                    "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}\n";
            try {
                synchronized (process) {
                    process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
                    process.getOutputStream().flush();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return answer.join();
        }

        private void read() {
            try {
                for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                    JsonNode message = Json.mapper().readTree(line);
                    var asked = waiting.remove(message.path("id").asInt());
                    if (asked != null) {
                        asked.complete(message.path("result"));
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
