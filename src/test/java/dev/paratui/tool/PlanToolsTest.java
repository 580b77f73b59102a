package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanToolsTest {
    private static final String SMALL = """
            # Ship it
            ### Phase 1: Look
            - [ ] look → @ann {priority: 2}
              With care.
            - [ ] ask

            ### Gate: Go on
            Decision: Is it worth it?

            ### Phase 2: Build (To be created after gate)

            ### Gate: Final review

            ## Notes
            Nothing.
            """;

    private final ToolHouse house = new ToolHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theExamplesPlanShownAndLoadedAgainHasTheSameTasks() throws IOException {
        String plan = Files.readString(Path.of("src/test/resources/plans/orchestration.md"));
        load(plan, false);
        claimAndDo();
        assertThat(house.call("approve_gate", "{'task_id':'" + id(1) + "','message':'right'}")
                        .path("success")
                        .asBoolean())
                .isTrue();
        String shown = shown();

        assertThat(shown)
                .contains("- [x] Analyze existing CLI work and dispatch commands → @research-agent\n  > done by ann, ")
                .contains("requirements\n> passed by person, ", ": right\n")
                .contains("║   Research Review       ║", "type: feature")
                .contains("  - Next: Create design task after research gate review\n- ")
                .contains(": person: gate passed: right — Research Review (" + id(1) + ")");
        try (ToolHouse other = new ToolHouse()) {
            load(other, shown, false);
            assertThat(tasks(other)).isEqualTo(tasks(house));
            assertThat(states(other)).isEqualTo(states(house));
        }
    }

    @Test
    void otherDependenciesAndForeignTasksAreShownSoThatTheyComeBack() {
        load(SMALL, false);
        house.call("cancel_task", "{'task_id':'" + id(1) + "','reason':'no need'}");
        house.call("retry_task", "{'task_id':'" + id(2) + "','dependencies':['" + id(0) + "']}");
        house.call("create_task", "{'description':'by the way → it','priority':3,'dependencies':['" + id(0) + "']}");
        String shown = shown();

        assertThat(shown)
                .contains("- [-] ask\n  > cancelled, ")
                .contains("### Gate: Go on {only-after: " + id(0) + "}")
                .contains("### Phase: Beside the plan\n- [ ] by the way → it {ref: ");
        try (ToolHouse other = new ToolHouse()) {
            load(other, shown, false);
            assertThat(tasks(other).keySet())
                    .hasSize(5)
                    .containsAll(tasks(house).keySet().stream().limit(4).toList());
            assertThat(tasks(other).get("Go on")).containsExactly("look");
            assertThat(tasks(other).get("by the way → it")).containsExactly("look");
        }
    }

    @Test
    void aPlanThatIsThereIsRefusedUnlessItIsAppendedAndThenGatesWaitForWhatIsNew() {
        load(SMALL, false);
        ObjectNode again = Json.mapper().createObjectNode().put("text", SMALL);
        assertThat(house.refusal("load_plan", again.toString().replace('\'', '’'))
                        .code())
                .isEqualTo(Code.WRONG_STATE);

        JsonNode more = load(SMALL.replace("gate)\n", "gate)\n- [ ] build\n"), true);

        assertThat(more.path("created").asInt()).isEqualTo(1);
        assertThat(more.path("task_ids")).hasSize(5);
        assertThat(tasks(house).get("Final review")).containsExactly("Go on", "build");
        assertThat(tasks(house).get("build")).containsExactly("Go on");
    }

    @Test
    void aDamagedPlanChangesNothing() {
        long before = house.call("show_plan", "{}").path("revision").asLong();

        assertThat(house.refusal("load_plan", "{'text':'# A\\n- [ ] a\\n- [] b'}")
                        .message())
                .startsWith("line 3 of the plan");
        assertThat(house.call("show_plan", "{}").path("revision").asLong()).isEqualTo(before);
        assertThat(house.call("show_plan", "{}").path("markdown").asText()).isEmpty();
    }

    private void claimAndDo() {
        house.call("register_agent", "{'agent_id':'ann','role':'worker'}");
        house.call("claim_task", "{'agent_id':'ann'}");
        house.call("complete_task", "{'agent_id':'ann','task_id':'" + id(0) + "','output':'as thought'}");
    }

    private String shown() {
        return house.call("show_plan", "{}").path("markdown").asText();
    }

    private JsonNode load(String text, boolean isAppended) {
        return load(house, text, isAppended);
    }

    private static JsonNode load(ToolHouse into, String text, boolean isAppended) {
        ObjectNode arguments =
                Json.mapper().createObjectNode().put("text", text).put("append", isAppended);
        return into.toolbox
                .call("load_plan", arguments, Caller.of(Card.Audience.PERSON, "person"))
                .result();
    }

    private String id(int index) {
        return house.call("get_all_tasks", "{}")
                .path("tasks")
                .path(index)
                .path("id")
                .asText();
    }

    private static List<String> states(ToolHouse of) {
        List<String> states = new ArrayList<>();
        of.call("get_all_tasks", "{}")
                .path("tasks")
                .forEach(task -> states.add(task.path("status").asText()));
        return states;
    }

    /** Descriptions by description of what they wait for. */
    private static Map<String, List<String>> tasks(ToolHouse of) {
        JsonNode tasks = of.call("get_all_tasks", "{}").path("tasks");
        Map<String, String> words = new LinkedHashMap<>();
        tasks.forEach(task ->
                words.put(task.path("id").asText(), task.path("description").asText()));
        Map<String, List<String>> all = new LinkedHashMap<>();
        tasks.forEach(task -> {
            List<String> before = new ArrayList<>();
            task.path("dependencies").forEach(id -> before.add(words.getOrDefault(id.asText(), id.asText())));
            all.put(task.path("description").asText(), before);
        });
        return all;
    }
}
