package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Agreement;
import dev.paratui.model.Code;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Foreseen;
import dev.paratui.model.LineRange;
import dev.paratui.model.Matrix;
import dev.paratui.model.Meeting;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers are told of conflicts. */
class ConflictsToolTest {
    private final ToolHouse house = new ToolHouse();

    @BeforeEach
    void begin() {
        for (String name : List.of("hub", "a", "b")) {
            house.call("para_start", "{'session_name':'" + name + "'}");
        }
        Matrix matrix = Matrix.EMPTY
                .with(clean("a", "@main"))
                .with(clean("b", "@main"))
                .with(clean("hub", "@main"))
                .with(clean("a", "b"))
                .with(conflict("a", "hub"))
                .with(conflict("b", "hub"));
        house.engine.board().meet(matrix);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void allPairsAreToldWithTheLinesOfBothSides() {
        JsonNode found = house.call("para_conflicts", "{}");
        assertThat(found.path("pairs")).hasSize(6);
        JsonNode pair = pair(found, "a", "hub");
        assertThat(pair.path("verdict").asText()).isEqualTo("conflict");
        assertThat(pair.path("source").asText()).isEqualTo("merge");
        JsonNode range = pair.path("files").get(0).path("ranges").get(0);
        assertThat(range.toString()).isEqualTo("{\"side\":\"ours\",\"of\":\"hub\",\"from\":3,\"to\":5}");
    }

    @Test
    void theOneThatClashesWithAllLandsLast() {
        assertThat(house.call("para_conflicts", "{}").path("order").toString()).isEqualTo("[\"a\",\"b\",\"hub\"]");
    }

    @Test
    void onlyPairsWithTheSessionsNamed() {
        JsonNode found = house.call("para_conflicts", "{'sessions':['b']}");
        assertThat(found.path("pairs")).hasSize(3);
        assertThat(house.refusal("para_conflicts", "{'sessions':['nobody']}").code())
                .isEqualTo(Code.SESSION_NOT_FOUND);
    }

    @Test
    void aCancelledSessionHasNoPairsAtOnce() {
        house.call("para_cancel", "{'session_name':'hub'}");
        JsonNode found = house.call("para_conflicts", "{}");
        assertThat(found.path("pairs")).hasSize(3);
        assertThat(found.path("order").toString()).doesNotContain("hub");
    }

    @Test
    void freshLooksBeforeItAnswers() {
        house.call("para_conflicts", "{'fresh':true}");
        assertThat(house.world.freshLooks).isEqualTo(1);
    }

    @Test
    void plannedPathsTellWhoIsThereAlready() {
        house.world.foreseen.add(
                new Foreseen("a", List.of(new Foreseen.Likely("f", "planned", "it has changed this"))));
        house.world.foreseen.add(new Foreseen("b", List.of()));
        JsonNode found = house.call("para_conflicts", "{'paths':['f']}");
        assertThat(found.path("pairs")).hasSize(2);
        assertThat(found.path("pairs").get(0).path("verdict").asText()).isEqualTo("unknown");
        assertThat(found.path("pairs").get(0).path("reason").asText()).isEqualTo("a has changed f already");
        assertThat(found.path("pairs").get(1).path("verdict").asText()).isEqualTo("clean");
    }

    private static JsonNode pair(JsonNode found, String a, String b) {
        for (JsonNode pair : found.path("pairs")) {
            if (pair.path("a").asText().equals(a) && pair.path("b").asText().equals(b)) {
                return pair;
            }
        }
        throw new AssertionError("no pair " + a + " " + b + " in " + found);
    }

    private static Meeting clean(String a, String b) {
        return new Meeting(a, b, Agreement.CLEAN, List.of(), "paths", "", Instant.EPOCH);
    }

    private static Meeting conflict(String a, String b) {
        FileConflict file = new FileConflict("f", "content", List.of(new LineRange("ours", 3, 5)));
        return new Meeting(a, b, Agreement.CONFLICT, List.of(file), "merge", "", Instant.EPOCH);
    }
}
