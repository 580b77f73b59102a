package dev.paratui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Json;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PanePollerTest {
    private final Gaze gaze = new Gaze();
    private final BlockingQueue<String> looks = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        gaze.close();
    }

    @Test
    void whoRunsDownTheListIsNotFollowedRowByRowAndSeesWhereTheyStop() throws InterruptedException {
        new Thread(new PanePoller(new Looks(), news -> {}, gaze)).start();
        gaze.on(List.of("first"), Gaze.Care.FULL);
        assertThat(looks.poll(10, TimeUnit.SECONDS)).isEqualTo("first");

        List<String> rows =
                IntStream.range(0, 1000).mapToObj(number -> "s" + number).toList();
        rows.forEach(row -> gaze.on(List.of(row), Gaze.Care.FULL));
        String seen = "";
        int count = 0;
        while (!seen.equals("s999")) {
            seen = String.valueOf(looks.poll(10, TimeUnit.SECONDS));
            count++;
        }
        assertThat(count).isLessThan(100);
    }

    private final class Looks implements Calls {
        @Override
        public JsonNode look(String tool, ObjectNode arguments) {
            looks.add(arguments.path("session").asText());
            return Json.tree(Collections.singletonMap("same", true));
        }

        @Override
        public JsonNode change(String tool, ObjectNode arguments) {
            throw new AssertionError("nobody expected " + tool);
        }
    }
}
