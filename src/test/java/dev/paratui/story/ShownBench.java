package dev.paratui.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long after an edit of a file the conflict it makes is told, by the whole product: 30 sessions on 10,000 files. By
 * hand: {@code mvn -Dtest=ShownBench -Dtest.excluded=none test}.
 */
@Tag("bench")
class ShownBench {
    private static final int SESSIONS = Integer.getInteger("bench.sessions", 30);
    private static final int EDITS = 20;
    private static final int FOLDERS = 100;
    private static final int FILES_EACH = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LINES = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

    @Test
    void fromTheEditToThePair() {
        try (StoryWorld world = new StoryWorld();
                NodeClient client = NodeClient.start()) {
            fill(world);
            client.connectStdio(world.repository, world.argvInThisWorld("mcp"));
            for (int session = 0; session < SESSIONS; session++) {
                client.call(
                        "para_dispatch",
                        "{\"session_name\":\"%s\",\"agent\":\"shell\",\"task_description\":\"sleep 3000\"}"
                                .formatted(name(session)));
            }
            for (int edit = 0; edit < EDITS; edit++) {
                write(world.worktree(name(0)), edit, "of the first");
            }
            for (int session = 1; session < SESSIONS; session++) {
                String other = name(session);
                Until.so(
                        "all pairs",
                        PATIENCE,
                        () -> !agreement(client, other).isEmpty()
                                && !agreement(client, other).equals("unknown"));
            }
            List<Long> millis = new ArrayList<>();
            for (int edit = 0; edit < EDITS; edit++) {
                String other = name(1 + edit % (SESSIONS - 1));
                long begin = System.nanoTime();
                write(world.worktree(other), edit, "of " + other);
                Until.so(
                        "the conflict", PATIENCE, () -> agreement(client, other).equals("conflict"));
                millis.add((System.nanoTime() - begin) / 1_000_000);
            }
            List<Long> sorted = millis.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%d sessions, %d files: told after %d ms (median), %d ms (most) of %d edits; load %.1f; all: %s%n",
                    SESSIONS,
                    FOLDERS * FILES_EACH,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1),
                    EDITS,
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                            .getSystemLoadAverage(),
                    millis);
        }
    }

    private static void fill(StoryWorld world) {
        for (int folder = 0; folder < FOLDERS; folder++) {
            for (int file = 0; file < FILES_EACH; file++) {
                String text = ("line of " + folder + " and " + file + "\n").repeat(40);
                GitWorld.write(world.repository.resolve("folder" + folder).resolve("file" + file), text);
            }
        }
        for (int edit = 0; edit < EDITS; edit++) {
            GitWorld.write(world.repository.resolve("hot/" + edit), LINES);
        }
        world.commit(world.repository, "files");
    }

    private static void write(Path tree, int file, String words) {
        GitWorld.write(tree.resolve("hot/" + file), LINES.replace("5", words));
    }

    private static String name(int session) {
        return "s%02d".formatted(session);
    }

    /** Of the first session and another. */
    private static String agreement(NodeClient client, String other) {
        JsonNode told = client.call("para_conflicts", "{\"sessions\":[\"" + other + "\"]}")
                .path("structuredContent");
        for (JsonNode pair : told.path("pairs")) {
            if (pair.path("a").asText().equals(name(0))
                    && pair.path("b").asText().equals(other)) {
                return pair.path("verdict").asText();
            }
        }
        return "";
    }
}
