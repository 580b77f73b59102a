package dev.paratui.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paratui.activity.Belief;
import dev.paratui.activity.HookEvent;
import dev.paratui.activity.Hooks;
import dev.paratui.exec.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports in {@code hooks/<program>-<words>.jsonl}, one a line with what the program did then. */
class HookTracesTest {
    private static final Path TRACES = Path.of("src/test/resources/hooks");
    private static final Path NOWHERE = Path.of("/nonexistent");
    private static final Programs PROGRAMS = new Programs(NOWHERE, NOWHERE, new SearchPath(List.of()));
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("traces")
    void everyReportIsUnderstoodAsWhatTheProgramDid(Path trace) throws IOException {
        String program = trace.getFileName().toString().split("-")[0];
        Hooks hooks = PROGRAMS.named(program).reporting().orElseThrow().hooks();
        Belief belief = Belief.unknown(Instant.EPOCH);
        int second = 0;
        for (String line : Files.readAllLines(trace)) {
            JsonNode node = JSON.readTree(line);
            Map<String, String> fields = new LinkedHashMap<>();
            flatten(node.path("report"), "", fields);
            Hooks.Heard heard = hooks.hear(new HookEvent(fields, true), Instant.EPOCH.plusSeconds(second++));
            belief = belief.heard(heard);
            assertThat(belief.current().activity().word())
                    .as("after %s", line)
                    .isEqualTo(node.path("is").asText());
            assertThat(heard.conversation()).isNotEmpty();
        }
        assertThat(second).isGreaterThan(5);
    }

    static List<Path> traces() throws IOException {
        try (Stream<Path> files = Files.list(TRACES)) {
            return files.sorted().toList();
        }
    }

    private static void flatten(JsonNode node, String pointer, Map<String, String> fields) {
        if (node.isValueNode()) {
            fields.put(pointer, node.asText());
        }
        node.properties().forEach(child -> flatten(child.getValue(), pointer + "/" + child.getKey(), fields));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            flatten(node.get(index), pointer + "/" + index, fields);
        }
    }
}
