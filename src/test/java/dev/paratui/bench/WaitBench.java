package dev.paratui.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.node.NodeClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long until a changed task is in a waiting client's hands: from just before one official TypeScript client sends
 * the call that changes it until the other has its answer. By hand:
 * {@code mvn -Dtest=WaitBench -Dtest.excluded=none test}.
 */
@Tag("bench")
class WaitBench {
    private static final int ROUNDS = 300;
    /** Enough for the waiting call to have arrived; not part of what is measured. */
    private static final long SETTLING_NANOS = Duration.ofMillis(20).toNanos();

    @Test
    void aChangedTaskIsHeardOf() throws Exception {
        try (BenchPlace place = new BenchPlace();
                NodeClient waiter = NodeClient.start();
                NodeClient maker = NodeClient.start()) {
            JsonNode status = place.status();
            String token = Files.readString(Path.of(status.at("/mcp/tokenFile").asText()))
                    .strip();
            waiter.connectHttp(status.at("/mcp/url").asText(), token);
            maker.connectHttp(status.at("/mcp/url").asText(), token);
            measure(waiter, maker, ROUNDS);
            long[] micros = measure(waiter, maker, ROUNDS);
            System.out.printf(
                    Locale.ROOT,
                    "heard of after p50 %.1f ms, p99 %.1f ms, at most %.1f ms%n",
                    micros[ROUNDS / 2] / 1e3,
                    micros[ROUNDS * 99 / 100] / 1e3,
                    micros[ROUNDS - 1] / 1e3);
        }
    }

    private static long[] measure(NodeClient waiter, NodeClient maker, int rounds) {
        long[] micros = new long[rounds];
        long cursor = 0;
        for (int round = 0; round < rounds; round++) {
            String from = cursor == 0 ? "" : ",\"cursor\":" + cursor;
            waiter.begin(1, "para_wait", "{\"events\":[\"task.*\"]" + from + "}");
            LockSupport.parkNanos(SETTLING_NANOS);
            long begin = System.nanoTime();
            maker.begin(2, "create_task", "{\"description\":\"task\"}");
            JsonNode heard = waiter.next();
            micros[round] = (System.nanoTime() - begin) / 1_000;
            maker.next();
            JsonNode answer = heard.at("/ok/structuredContent");
            if (!answer.path("reached").asBoolean()) {
                throw new IllegalStateException("not heard: " + heard);
            }
            cursor = answer.path("cursor").asLong();
        }
        Arrays.sort(micros);
        return micros;
    }
}
