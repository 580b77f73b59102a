package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a task asks for is changed as long as nobody works on it. */
class EditTaskTest {
    private static final Caller LEADER = Caller.of(Card.Audience.LEADER, "leader");

    private final ToolHouse house = new ToolHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void wordsAndPriorityAreChangedAndTheRestStays() {
        String later = made("{'description':'b','hints':'look','tags':['x']}");
        made("{'description':'a','priority':3}");
        JsonNode edited = leader("edit_task", "{'task_id':'" + later + "','description':'b, better','priority':1}");
        JsonNode task = edited.path("task");
        assertThat(task.path("description").asText()).isEqualTo("b, better");
        assertThat(task.path("context").path("hints").asText()).isEqualTo("look");
        assertThat(task.path("tags").get(0).asText()).isEqualTo("x");
        assertThat(claim().path("task").path("id").asText())
                .as("it is claimed by its new priority")
                .isEqualTo(later);
    }

    @Test
    void itSurvivesARestartAndTheSameAgainIsNoEvent() {
        String id = made("{'description':'b'}");
        long first = leader("edit_task", "{'task_id':'" + id + "','description':'c'}")
                .path("revision")
                .asLong();
        house.restart();
        JsonNode again = leader("edit_task", "{'task_id':'" + id + "','description':'c'}");
        assertThat(again.path("task").path("description").asText()).isEqualTo("c");
        assertThat(again.path("revision").asLong()).isEqualTo(first);
    }

    @Test
    void otherDependenciesBlockAndFree() {
        String broken = made("{'description':'a'}");
        claim();
        leader("fail_task", "{'task_id':'" + broken + "','error':'no luck'}");
        String id = made("{'description':'b'}");
        String behind = made("{'description':'c','dependencies':['" + id + "']}");
        assertThat(leader("edit_task", "{'task_id':'" + id + "','dependencies':['" + broken + "']}")
                        .path("task")
                        .path("status")
                        .asText())
                .isEqualTo("blocked");
        assertThat(state(behind)).isEqualTo("blocked");
        leader("edit_task", "{'task_id':'" + id + "','dependencies':[]}");
        assertThat(state(id)).isEqualTo("available");
        assertThat(state(behind)).isEqualTo("available");
        assertThat(refused("edit_task", "{'task_id':'" + id + "','dependencies':['" + behind + "']}")
                        .code())
                .isEqualTo(Code.DEPENDENCY_CYCLE);
    }

    @Test
    void whatSomebodyHasInHandOrHasDoneIsNotChanged() {
        String id = made("{'description':'a'}");
        claim();
        Refusal held = refused("edit_task", "{'task_id':'" + id + "','description':'b'}");
        assertThat(held.code()).isEqualTo(Code.WRONG_STATE);
        assertThat(held.message()).contains("in the hands of leader");
        assertThat(held.hint()).contains("para task release " + id);
        leader("complete_task", "{'task_id':'" + id + "','output':'x'}");
        assertThat(refused("edit_task", "{'task_id':'" + id + "','description':'b'}")
                        .hint())
                .contains("para task add");
    }

    @Test
    void whatCannotBeIsRefused() {
        String id = made("{'description':'a'}");
        assertThat(refused("edit_task", "{'task_id':'" + id + "'}").message()).contains("nothing of task");
        assertThat(refused("edit_task", "{'task_id':'" + id + "','description':' '}")
                        .code())
                .isEqualTo(Code.BAD_ARGUMENT);
        assertThat(refused("edit_task", "{'task_id':'" + id + "','priority':11}")
                        .code())
                .isEqualTo(Code.BAD_ARGUMENT);
        assertThat(refused("edit_task", "{'task_id':'" + id + "','dependencies':['nix']}")
                        .code())
                .isEqualTo(Code.TASK_NOT_FOUND);
    }

    private String made(String arguments) {
        return leader("create_task", arguments).path("task").path("id").asText();
    }

    private String state(String id) {
        for (JsonNode task : leader("get_all_tasks", "{}").path("tasks")) {
            if (task.path("id").asText().equals(id)) {
                return task.path("status").asText();
            }
        }
        throw new AssertionError("no task " + id);
    }

    private JsonNode claim() {
        return leader("claim_task", "{'agent_id':'leader'}");
    }

    private JsonNode leader(String tool, String arguments) {
        return house.call(tool, arguments, LEADER);
    }

    private Refusal refused(String tool, String arguments) {
        try {
            throw new AssertionError("was taken: " + leader(tool, arguments));
        } catch (Refused refused) {
            return refused.refusal();
        }
    }
}
