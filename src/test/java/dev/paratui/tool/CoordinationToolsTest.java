package dev.paratui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.TaskId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The broker's tools, called as its clients call them. */
class CoordinationToolsTest {
    private static final Caller LEADER = Caller.of(Card.Audience.LEADER, "leader");

    private final ToolHouse house = new ToolHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTaskGoesThroughItsLifeInTheBrokersShape() {
        leader("init_coordination", "{'goal':'ship','master_plan':'do it'}");
        JsonNode made =
                leader("create_task", "{'description':'one','priority':3,'context_files':['a.c'],'hints':'look'}");
        leader("register_agent", "{'agent_id':'w1','role':'worker'}");
        JsonNode claimed = leader("claim_task", "{'agent_id':'w1'}");
        String id = made.path("task").path("id").asText();
        assertThat(claimed.path("success").asBoolean()).isTrue();
        assertThat(claimed.path("task").path("id").asText()).isEqualTo(id);
        assertThat(claimed.path("task").path("claimed_by").asText()).isEqualTo("w1");
        assertThat(leader("start_task", "{'agent_id':'w1','task_id':'" + id + "'}")
                        .path("success")
                        .asBoolean())
                .isTrue();
        leader(
                "complete_task",
                "{'agent_id':'w1','task_id':'" + id + "','output':'did it','files_modified':['x'],'files_created':[]}");
        JsonNode task = leader("get_all_tasks", "{}").path("tasks").get(0);
        assertThat(task.path("status").asText()).isEqualTo("done");
        assertThat(task.path("context").path("files").get(0).asText()).isEqualTo("a.c");
        assertThat(task.path("result").path("output").asText()).isEqualTo("did it");
        assertThat(task.path("result").path("files_modified").get(0).asText()).isEqualTo("x");
        JsonNode status = leader("get_status", "{}");
        assertThat(status.path("goal").asText()).isEqualTo("ship");
        assertThat(status.path("progress_percent").asInt()).isEqualTo(100);
        assertThat(status.path("agents").path("workers").asInt()).isEqualTo(1);
        assertThat(leader("get_results", "{}")
                        .path("results")
                        .get(0)
                        .path("task_id")
                        .asText())
                .isEqualTo(id);
        assertThat(leader("get_master_plan", "{}").path("master_plan").asText()).isEqualTo("do it");
    }

    @Test
    void theLowestPriorityNumberIsClaimedFirstThenTheOldest() {
        leader(
                "create_tasks_batch",
                "{'tasks':[{'description':'c'},{'description':'a','priority':1},{'description':'d'}]}");
        assertThat(claim("leader").path("task").path("description").asText()).isEqualTo("a");
        assertThat(claim("leader").path("task").path("description").asText()).isEqualTo("c");
        assertThat(claim("leader").path("task").path("description").asText()).isEqualTo("d");
        JsonNode none = claim("leader");
        assertThat(none.path("success").asBoolean()).isFalse();
        assertThat(none.path("message").asText()).isEqualTo("No available tasks with satisfied dependencies");
    }

    @Test
    void siblingsOfABatchDependOnOneAnotherByRef() {
        JsonNode batch = leader(
                "create_tasks_batch",
                "{'tasks':[{'description':'late','dependencies':['first']},{'description':'early','ref':'first'}]}");
        assertThat(batch.path("created").asInt()).isEqualTo(2);
        JsonNode early = claim("leader").path("task");
        assertThat(early.path("description").asText()).isEqualTo("early");
        assertThat(claim("leader").path("success").asBoolean()).isFalse();
        leader("complete_task", "{'task_id':'" + early.path("id").asText() + "','output':'ok'}");
        assertThat(claim("leader").path("task").path("description").asText()).isEqualTo("late");
    }

    @Test
    void theLineForAFreePlaceIsToldWithTheTasksAndToAFaceThatHasThemAlready() {
        String waits = leader("create_task", "{'description':'x'}")
                .path("task")
                .path("id")
                .asText();
        String taken = leader("create_task", "{'description':'y'}")
                .path("task")
                .path("id")
                .asText();
        claim("leader");
        SessionName session = new SessionName("other");
        house.engine
                .board()
                .see(session, seen -> seen.with(session, seen.of(session).waitingAs(1)));
        house.engine.board().line(List.of(new TaskId(waits), new TaskId(taken)));
        assertThat(leader("get_all_tasks", "{}").path("tasks"))
                .extracting(task -> task.path("place").asInt())
                .as("the first is taken by now")
                .containsExactly(0, 2);
        assertThat(leader("query_tasks", "{'status':['available']}")
                        .path("tasks")
                        .get(0)
                        .path("place")
                        .asInt())
                .isEqualTo(2);
        long revision = house.engine.board().snapshot().ledger().revision();
        JsonNode told = house.call(
                        "snapshot",
                        "{'revision':" + revision + ",'tick':"
                                + (house.engine.board().snapshot().tick() - 1) + "}")
                .path("coordination");
        assertThat(told.path("tasks")).isEmpty();
        assertThat(told.path("line").path(taken).asInt()).isEqualTo(2);
    }

    @Test
    void aCycleIsRefusedAndPrinted() {
        Refusal refusal = refused(
                "create_tasks_batch",
                "{'tasks':[{'description':'a','ref':'a','dependencies':['b']},{'description':'b','ref':'b','dependencies':['a']}]}",
                LEADER);
        assertThat(refusal.code()).isEqualTo(Code.DEPENDENCY_CYCLE);
        assertThat(refusal.message()).contains("(a)").contains("(b)").contains("→");
        assertThat(leader("get_all_tasks", "{}").path("tasks")).isEmpty();
    }

    @Test
    void aFailedDependencyBlocksWhatIsBehindItUntilItIsRetried() {
        leader(
                "create_tasks_batch",
                "{'tasks':[{'description':'a','ref':'a'},{'description':'b','ref':'b','dependencies':['a']},"
                        + "{'description':'c','dependencies':['b']}]}");
        String first = claim("leader").path("task").path("id").asText();
        leader("fail_task", "{'task_id':'" + first + "','error':'no luck'}");
        JsonNode blocked =
                leader("get_all_tasks", "{'status_filter':'blocked'}").path("tasks");
        assertThat(blocked).hasSize(2).allSatisfy(task -> assertThat(
                        task.path("blocked_by").get(0).asText())
                .isEqualTo(first));
        leader("retry_task", "{'task_id':'" + first + "'}");
        assertThat(leader("get_all_tasks", "{'status_filter':'blocked'}").path("tasks"))
                .isEmpty();
        assertThat(claim("leader").path("task").path("id").asText()).isEqualTo(first);
    }

    @Test
    void breakingARuleIsRefusedWithCodeAndHint() {
        JsonNode task = leader("create_task", "{'description':'x'}").path("task");
        String id = task.path("id").asText();
        assertThat(refused("create_task", "{'description':'x','priority':0}", LEADER)
                        .code())
                .isEqualTo(Code.BAD_ARGUMENT);
        assertThat(refused("create_task", "{'description':'x','dependencies':['nix']}", LEADER)
                        .code())
                .isEqualTo(Code.TASK_NOT_FOUND);
        assertThat(refused("claim_task", "{'agent_id':'stranger'}", LEADER).code())
                .isEqualTo(Code.AGENT_NOT_FOUND);
        assertThat(refused("start_task", "{'task_id':'" + id + "'}", LEADER).code())
                .isEqualTo(Code.WRONG_STATE);
        claim("leader");
        leader("register_agent", "{'agent_id':'w2','role':'worker'}");
        assertThat(refused("complete_task", "{'agent_id':'w2','task_id':'" + id + "','output':''}", LEADER)
                        .code())
                .isEqualTo(Code.NOT_CLAIMED_BY_YOU);
        leader("complete_task", "{'task_id':'" + id + "','output':''}");
        assertThat(refused("complete_task", "{'task_id':'" + id + "','output':''}", LEADER)
                        .code())
                .isEqualTo(Code.WRONG_STATE);
        assertThat(refused("retry_task", "{'task_id':'" + id + "'}", LEADER).code())
                .isEqualTo(Code.WRONG_STATE);
        assertThat(refused("cancel_task", "{'task_id':'" + id + "'}", LEADER).code())
                .isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void onlyAPersonPassesAGate() {
        JsonNode batch = leader(
                "create_tasks_batch",
                "{'tasks':[{'description':'look','ref':'g','gate':'review'},{'description':'b','dependencies':['g']}]}");
        String gate = batch.path("task_ids").get(0).asText();
        assertThat(claim("leader").path("success").asBoolean()).isFalse();
        Caller agent = Caller.of(Card.Audience.LEADER, "api");
        Refusal refusal = refused("approve_gate", "{'task_id':'" + gate + "'}", agent);
        assertThat(refusal.code()).isEqualTo(Code.NOT_ALLOWED);
        assertThat(refusal.hint()).contains("person");
        house.call("approve_gate", "{'task_id':'" + gate + "','message':'good'}");
        assertThat(claim("leader").path("task").path("description").asText()).isEqualTo("b");
    }

    @Test
    void aRejectedGateBlocksWhatIsBehindItAndCanBeOpenedAgain() {
        JsonNode batch = leader(
                "create_tasks_batch",
                "{'tasks':[{'description':'look','ref':'g','gate':'decision'},{'description':'b','dependencies':['g']}]}");
        String gate = batch.path("task_ids").get(0).asText();
        house.call("approve_gate", "{'task_id':'" + gate + "','reject':true,'message':'not like this'}");
        JsonNode blocked =
                leader("get_all_tasks", "{'status_filter':'blocked'}").path("tasks");
        assertThat(blocked).hasSize(1);
        leader("retry_task", "{'task_id':'" + gate + "'}");
        house.call("approve_gate", "{'task_id':'" + gate + "'}");
        assertThat(claim("leader").path("task").path("description").asText()).isEqualTo("b");
    }

    @Test
    void aWorkersDoorFixesItsName() {
        Caller worker =
                Caller.of(Card.Audience.WORKER, "w1").from(Optional.empty(), Optional.of(new SessionName("w1")));
        house.call("register_agent", "{'role':'worker'}", worker);
        leader("create_task", "{'description':'x'}");
        assertThat(house.call("claim_task", "{}", worker)
                        .path("task")
                        .path("claimed_by")
                        .asText())
                .isEqualTo("w1");
        assertThat(refused("claim_task", "{'agent_id':'other'}", worker).code()).isEqualTo(Code.NOT_ALLOWED);
        assertThat(refused("create_task", "{'description':'x'}", worker).code()).isEqualTo(Code.NOT_ALLOWED);
        assertThat(house.call("heartbeat", "{}", worker).path("success").asBoolean())
                .isTrue();
        assertThat(leader("heartbeat", "{'agent_id':'nobody'}").path("success").asBoolean())
                .isFalse();
    }

    @Test
    void noAgentPosesAsThePerson() {
        assertThat(refused("send_message", "{'agent_id':'person','to':'leader','text':'x'}", LEADER)
                        .code())
                .isEqualTo(Code.NOT_ALLOWED);
        assertThat(refused("register_agent", "{'agent_id':'supervisor','role':'worker'}", LEADER)
                        .code())
                .isEqualTo(Code.NOT_ALLOWED);
    }

    @Test
    void aCallWithTheSameKeyClaimsOnce() {
        leader("create_tasks_batch", "{'tasks':[{'description':'a'},{'description':'b'}]}");
        String first = leader("claim_task", "{'idempotency_key':'k'}")
                .path("task")
                .path("id")
                .asText();
        house.restart();
        JsonNode again = leader("claim_task", "{'idempotency_key':'k'}");
        assertThat(again.path("task").path("id").asText()).isEqualTo(first);
        assertThat(again.path("repeated").asBoolean()).isTrue();
    }

    @Test
    void discoveriesAreKeptAndFoundByTag() {
        leader("add_discovery", "{'content':'one','tags':['db']}");
        leader("add_discovery", "{'content':'two','tags':['ui','db']}");
        leader("add_discovery", "{'content':'three'}");
        JsonNode found = leader("get_discoveries", "{'tags':['db'],'limit':1}").path("discoveries");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("content").asText()).isEqualTo("two");
        assertThat(found.get(0).path("agent_id").asText()).isEqualTo("leader");
    }

    @Test
    void aMessageWaitsForItsAgentAndReadingConsumesNothing() {
        leader("register_agent", "{'agent_id':'w1','role':'worker'}");
        JsonNode sent = leader("send_message", "{'to':'w1','text':'hello'}");
        assertThat(sent.path("state").asText()).isEqualTo("queued");
        Caller worker =
                Caller.of(Card.Audience.WORKER, "w1").from(Optional.empty(), Optional.of(new SessionName("w1")));
        JsonNode got = house.call("get_messages", "{}", worker);
        assertThat(got.path("messages").get(0).path("text").asText()).isEqualTo("hello");
        assertThat(house.call("get_messages", "{}", worker).path("messages")).hasSize(1);
        assertThat(leader("get_messages", "{}")
                        .path("messages")
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("read");
        assertThat(house.call("get_messages", "{'cursor':" + got.path("cursor").asLong() + "}", worker)
                        .path("messages"))
                .isEmpty();
        assertThat(refused("send_message", "{'to':'nobody','text':'x'}", LEADER).code())
                .isEqualTo(Code.AGENT_NOT_FOUND);
    }

    @Test
    void tasksAreFoundByManyMarksPageByPage() {
        leader(
                "create_tasks_batch",
                "{'tasks':[{'description':'Alpha','priority':9,'tags':['x']},{'description':'beta','tags':['x']},"
                        + "{'description':'gamma'}]}");
        JsonNode found = leader("query_tasks", "{'tags':['x'],'sort_by':'priority','page_size':1}");
        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(found.path("tasks").get(0).path("description").asText()).isEqualTo("beta");
        assertThat(leader("query_tasks", "{'search':'ALPH'}").path("tasks")).hasSize(1);
        assertThat(leader("query_tasks", "{'priority_min':9,'status':['available']}")
                        .path("tasks"))
                .hasSize(1);
    }

    private JsonNode leader(String tool, String arguments) {
        return house.call(tool, arguments, LEADER);
    }

    private JsonNode claim(String agent) {
        return house.call("claim_task", "{'agent_id':'" + agent + "'}", LEADER);
    }

    private Refusal refused(String tool, String arguments, Caller caller) {
        try {
            throw new AssertionError("was taken: " + house.call(tool, arguments, caller));
        } catch (Refused refused) {
            return refused.refusal();
        }
    }
}
