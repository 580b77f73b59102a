package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import dev.paratui.tool.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workers in real panes that work off a queue, of which one is killed; and tasks that open sessions by themselves. */
@Tag("story")
class CoordinationKillStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Says over MCP, as its agent, what it claims; goes on half done. */
    private static final String WORKER = """
            echo $$ >"$PARA_ROOT/../$PARA_SESSION.pid"
            echo 'chapter one' >guide.txt
            git add guide.txt
            git commit --quiet --message='chapter one'
            echo 'half of chapter two' >>guide.txt
            ask() { printf '{"jsonrpc":"2.0",%s,"params":%s}\\n' "$1" "$2"; }
            client='"capabilities":{},"clientInfo":{"name":"sh","version":"1"}'
            {
                ask '"id":1,"method":"initialize"' '{"protocolVersion":"2025-06-18",'"$client"'}'
                ask '"method":"notifications/initialized"' '{}'
                ask '"id":2,"method":"tools/call"' '{"name":"claim_task","arguments":{}}'
                sleep 600
            } | para mcp --role worker >claimed.json
            """;

    private static final String LAST = """
            echo 'the end' >>guide.txt
            para finish 'write the end'
            para integrate 'write the end'
            """;

    private final StoryWorld world = new StoryWorld();
    private final NodeClient leader = NodeClient.start();

    @AfterEach
    void end() {
        leader.close();
        world.close();
    }

    @Test
    void aWorkerKilledInTheMiddleOfATaskLeavesItToAnotherWithItsWork() {
        leader.connectStdio(world.repository, world.argvInThisWorld("mcp"));
        String id = call("create_task", arguments().put("description", "write the guide"))
                .at("/task/id")
                .asText();
        dispatch("one", WORKER, "");
        Until.so("one has the task", PATIENCE, () -> claimedBy(id).equals("one"));
        Path tree = world.worktree("one");
        String head = world.git(tree, "rev-parse", "HEAD");
        assertThat(world.git(tree, "log", "-1", "--format=%s")).isEqualTo("chapter one");
        Until.so(
                "one is seen at work",
                PATIENCE,
                () -> world.session("one").at("/activity/state").asText().equals("working"));

        kill("one");
        Until.so("the task is free again", Duration.ofSeconds(10), () -> task(id).path("status")
                .asText()
                .equals("available"));

        dispatch("two", WORKER, "");
        Until.so("two has the task", PATIENCE, () -> claimedBy(id).equals("two"));
        JsonNode attempt = task(id).at("/attempts/0");
        assertThat(attempt.path("agent").asText()).isEqualTo("one");
        assertThat(attempt.path("session").asText()).isEqualTo("one");
        assertThat(attempt.path("commit").asText()).isEqualTo(head);
        assertThat(attempt.path("reason").asText()).contains("its program has ended");
        assertThat(world.git("show", attempt.path("snapshot").asText() + ":guide.txt"))
                .isEqualTo("chapter one\nhalf of chapter two");

        call(
                "complete_task",
                arguments().put("agent_id", "two").put("task_id", id).put("output", "written"));
        assertThat(task(id).path("status").asText()).isEqualTo("done");
        assertThat(world.para("log", "--json").ok().out()).contains("task.released", "agent.lost");
    }

    @Test
    void aTaskOpensItsSessionWhenItsTimeHasComeAndIsDoneWhenThatHasLanded() {
        leader.connectStdio(world.repository, world.argvInThisWorld("mcp"));
        String gate = call(
                        "create_task",
                        arguments()
                                .put("description", "the guide is there")
                                .put("gate", "check")
                                .put("check", "test -f README"))
                .at("/task/id")
                .asText();
        ObjectNode wanted = arguments().put("description", "write the end");
        wanted.withArray("dependencies").add(gate);
        wanted.withObject("/session")
                .put("session_name", "last")
                .put("agent", "shell")
                .put("task_description", LAST);
        String id = call("create_task", wanted).at("/task/id").asText();
        dispatch("after", "ls >seen.txt; sleep 600", id);
        Until.so("the task is done", PATIENCE, () -> task(id).path("status")
                .asText()
                .equals("done"));
        assertThat(task(gate).path("status").asText()).isEqualTo("done");
        assertThat(task(id).at("/result/output").asText()).isEqualTo("landed as " + world.git("rev-parse", "main"));
        Path seen = world.worktree("after").resolve("seen.txt");
        Until.so("the session after it begins", PATIENCE, () -> Files.exists(seen));
        assertThat(GitWorld.read(world.worktree("after").resolve("guide.txt"))).isEqualTo("the end\n");
    }

    private void dispatch(String session, String script, String after) {
        ObjectNode wanted = arguments()
                .put("session_name", session)
                .put("task_description", script)
                .put("agent", "shell");
        if (!after.isEmpty()) {
            wanted.withArray("after").add(after);
        }
        call("para_dispatch", wanted);
    }

    private void kill(String session) {
        long pid = Long.parseLong(
                GitWorld.read(world.root.resolve(session + ".pid")).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private String claimedBy(String id) {
        return task(id).path("claimed_by").asText();
    }

    private JsonNode task(String id) {
        for (JsonNode task : call("get_all_tasks", arguments()).path("tasks")) {
            if (task.path("id").asText().equals(id)) {
                return task;
            }
        }
        throw new AssertionError("no task " + id);
    }

    private JsonNode call(String tool, ObjectNode arguments) {
        JsonNode answer = leader.call(tool, arguments.toString());
        assertThat(answer.path("isError").asBoolean() || answer.has("error"))
                .as(answer.toString())
                .isFalse();
        return answer.path("structuredContent");
    }

    private static ObjectNode arguments() {
        return Json.mapper().createObjectNode();
    }
}
