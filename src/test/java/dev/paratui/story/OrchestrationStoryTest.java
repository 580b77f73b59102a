package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.node.NodeClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One plan from research to integration: agents work over MCP, a person passes the gates on the dashboard. */
@Tag("story")
@Timeout(240)
class OrchestrationStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PLAN = Path.of("src/test/resources/plans/orchestration.md");

    private final StoryWorld world = new StoryWorld();
    private final NodeClient leader = NodeClient.start();
    private final NodeClient research = NodeClient.start();
    private final NodeClient second = NodeClient.start();
    private Screen screen;

    @AfterEach
    void end() {
        leader.close();
        research.close();
        second.close();
        world.close();
    }

    @Test
    void thePlanIsPlayedThrough() throws IOException {
        world.para("serve").ok();
        connect(leader, "leader", "boss");
        connect(research, "worker", "research-agent");
        connect(second, "worker", "second-agent");
        Files.copy(PLAN, world.repository.resolve("plan.md"));
        JsonNode loaded = told(leader, "load_plan", "{\"file\":\"plan.md\"}");
        assertThat(loaded.path("task_ids")).hasSize(8);
        screen = new Screen(world);
        screen.awaitText("Sessions");
        screen.press("2");

        assertThat(told(second, "claim_task", "{}").path("success").asBoolean())
                .as("the only free task is another agent's")
                .isFalse();
        work(research, "Analyze existing CLI", "work and dispatch read");
        agentsAreRefused(loaded.at("/task_ids/1").asText());
        pass("Research Review");
        work(second, "Design MCP tool interfaces", "two tools");
        pass("Design Approval");
        String one = claimed(research);
        String other = claimed(second);
        assertThat(List.of(words(one), words(other)))
                .containsExactlyInAnyOrder(
                        "Implement work MCP tool (tmux interactive sessions)",
                        "Implement dispatch MCP tool (all modes support)");
        complete(second, other, "dispatch stands");
        waits("Implementation Review", "one of the two is still at work");
        complete(research, one, "work stands");
        pass("Implementation Review");
        work(second, "Integration testing", "all green");

        everyStepIsInTheLog();
    }

    private void connect(NodeClient client, String role, String name) {
        JsonNode connected =
                client.connectStdio(world.repository, world.argvInThisWorld("mcp", "--role", role, "--agent", name));
        assertThat(connected.has("error")).as("%s", connected).isFalse();
        told(client, "register_agent", "{\"role\":\"" + role + "\"}");
    }

    private void work(NodeClient agent, String task, String output) {
        String id = claimed(agent);
        assertThat(words(id)).startsWith(task);
        told(agent, "start_task", "{\"task_id\":\"" + id + "\"}");
        complete(agent, id, output);
    }

    private static String claimed(NodeClient agent) {
        JsonNode claim = told(agent, "claim_task", "{}");
        assertThat(claim.path("success").asBoolean()).as("%s", claim).isTrue();
        return claim.at("/task/id").asText();
    }

    private static void complete(NodeClient agent, String id, String output) {
        told(agent, "complete_task", "{\"task_id\":\"" + id + "\",\"output\":\"" + output + "\"}");
    }

    /** The person at the dashboard sees the gate waiting, reads what the dialog says, and passes it. */
    private void pass(String gate) {
        screen.awaitText("1 gate waits for you");
        screen.press("y");
        Until.so("the dialog for " + gate, PATIENCE, () -> asks(gate));
        screen.press("Enter");
        Until.so("the gate " + gate + " is passed", PATIENCE, () -> status(gate).equals("done"));
        Until.so("nothing waits for the person", PATIENCE, () -> !screen.text().contains("1 gate waits for you"));
    }

    private boolean asks(String gate) {
        String text = screen.text();
        int dialog = text.indexOf("Pass the gate");
        return dialog >= 0 && text.indexOf(gate, dialog) >= 0;
    }

    private void waits(String gate, String why) {
        assertThat(screen.text()).as(why).doesNotContain("1 gate waits for you");
        Ran early =
                world.para("task", "approve", task(gate).path("id").asText()).exits(1);
        assertThat(early.err()).contains("is not reached");
        assertThat(told(second, "claim_task", "{}").path("success").asBoolean()).isFalse();
    }

    private void agentsAreRefused(String gate) {
        JsonNode refused = second.call("claim_task", "{\"task_id\":\"" + gate + "\"}");
        assertThat(refused.path("isError").asBoolean()).as("%s", refused).isTrue();
        assertThat(refused.at("/content/0/text").asText()).contains("person");
        assertThat(leader.call("approve_gate", "{\"task_id\":\"" + gate + "\"}").has("error"))
                .as("agents have no such tool")
                .isTrue();
    }

    private void everyStepIsInTheLog() {
        String plan = world.para("plan", "show").ok().out();
        assertThat(plan.lines().filter(line -> line.startsWith("- [x]"))).hasSize(5);
        assertThat(plan).contains("> done by research-agent", "person: gate passed — Design Approval");
        List<String> log = world.para("log").ok().out().lines().toList();
        assertThat(count(log, "task.created", "boss")).isEqualTo(8);
        assertThat(count(log, "task.claimed", "research-agent")).isEqualTo(2);
        assertThat(count(log, "task.claimed", "second-agent")).isEqualTo(3);
        assertThat(count(log, "task.completed", "")).isEqualTo(5);
        assertThat(count(log, "gate.passed", "person")).isEqualTo(3);
    }

    private static long count(List<String> log, String type, String by) {
        return log.stream()
                .filter(line -> line.contains("  " + type + "  ") && line.contains("  by " + by))
                .count();
    }

    private String words(String id) {
        for (JsonNode task : tasks()) {
            if (task.path("id").asText().equals(id)) {
                return task.path("description").asText();
            }
        }
        throw new AssertionError("there is no task " + id);
    }

    private String status(String gate) {
        return task(gate).path("status").asText();
    }

    private JsonNode task(String words) {
        for (JsonNode task : tasks()) {
            if (task.path("description").asText().contains(words)) {
                return task;
            }
        }
        throw new AssertionError("there is no task " + words);
    }

    private JsonNode tasks() {
        return world.para("task", "list", "--json").ok().json().path("tasks");
    }

    private static JsonNode told(NodeClient client, String tool, String arguments) {
        JsonNode answer = client.call(tool, arguments);
        assertThat(answer.path("isError").asBoolean() || answer.has("error"))
                .as("%s", answer)
                .isFalse();
        return answer.path("structuredContent");
    }
}
