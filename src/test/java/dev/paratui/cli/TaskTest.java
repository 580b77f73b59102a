package dev.paratui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTest {
    private static final String TASKS = """
            {"tasks":[
              {"id":"task-1","status":"claimed","priority":2,"claimed_by":"ann","description":"look","free":false,
               "gate":null,"blocked_by":[]},
              {"id":"task-2","status":"available","priority":5,"claimed_by":null,"description":"go on?","free":false,
               "gate":{"kind":"decision"},"blocked_by":[]},
              {"id":"task-3","status":"blocked","priority":5,"claimed_by":null,"description":"build","free":false,
               "gate":null,"blocked_by":["task-9"],"dependencies":["task-2"],"context":{"hints":"with care"}}]}""";
    private static final String ANSWER =
            "{\"success\":true,\"task\":{\"id\":\"task-1\",\"status\":\"done\",\"description\":\"look\"}}";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    @Test
    void theTableSaysWhoHasWhatAndWhatIsInTheWay() {
        bench.answer("get_all_tasks", TASKS);

        assertThat(bench.run("task").out()).isEqualTo("""
                ID      STATE                   P  WHO  TASK    BLOCKED BY
                task-1  claimed                 2  ann  look
                task-2  gate decision, waiting  5       go on?
                task-3  blocked                 5       build   task-9
                """);
        assertThat(Bench.read(bench.run("task", "list", "--json").out())).isEqualTo(Bench.read(TASKS));
        assertThat(bench.run("task", "show", "task-3").out())
                .contains("build\n", "  hints: with care\n", "  after: task-2\n");
        assertThat(bench.run("task", "show", "task-4").exit()).isEqualTo(3);
    }

    @Test
    void aTaskWhoseSessionWaitsForAFreePlaceSaysSo() {
        bench.answer("get_all_tasks", """
                {"tasks":[{"id":"task-1","status":"available","priority":5,"description":"build","free":true,
                 "gate":null,"blocked_by":[],"place":2}]}""");
        assertThat(bench.run("task", "list").out()).contains("task-1  in line, 2nd  5");
        assertThat(bench.run("task", "show", "task-1").out())
                .contains("  waits: for a free place to work, 2nd in line\n");
    }

    @Test
    void filtersAskForThePartOnly() {
        bench.answer("query_tasks", "{\"tasks\":[],\"total\":0,\"page\":1}");

        bench.run("task", "list", "--status", "done,failed", "--tag", "ui", "--search", "page");

        assertThat(bench.onlyCall("query_tasks"))
                .isEqualTo(Bench.read("{\"status\":[\"done\",\"failed\"],\"tags\":[\"ui\"],\"search\":\"page\","
                        + "\"page\":1,\"page_size\":100}"));
    }

    @Test
    void everyWordReachesItsTool() {
        for (String tool : new String[] {
            "create_task",
            "start_task",
            "complete_task",
            "fail_task",
            "release_task",
            "retry_task",
            "edit_task",
            "cancel_task",
            "approve_gate"
        }) {
            bench.answer(tool, ANSWER);
        }

        assertThat(bench.run("task", "done", "task-1", "all", "well", "--created", "a.md")
                        .out())
                .isEqualTo("task-1 is done: look\n");
        bench.run(
                "task",
                "add",
                "build",
                "it",
                "--after",
                "a,b",
                "--session",
                "page",
                "--agent",
                "codex",
                "--priority",
                "2");
        bench.run("task", "start", "task-1", "--as", "ann");
        bench.run("task", "fail", "task-1", "no way");
        bench.run("task", "release", "task-1");
        bench.run("task", "retry", "task-1", "again", "--after", "c");
        bench.run("task", "edit", "task-1", "build", "it", "well", "--priority", "1", "--after", "none");
        bench.run("task", "cancel", "task-1", "no need");
        bench.run("task", "reject", "task-2", "-m", "not so");

        assertThat(bench.calls.stream().map(call -> call.tool() + " " + call.arguments()))
                .containsExactly(
                        "complete_task {\"task_id\":\"task-1\",\"output\":\"all well\",\"files_created\":[\"a.md\"]}",
                        "create_task {\"description\":\"build it\",\"dependencies\":[\"a\",\"b\"],\"priority\":2,"
                                + "\"session\":{\"session_name\":\"page\",\"agent\":\"codex\"}}",
                        "start_task {\"task_id\":\"task-1\",\"agent_id\":\"ann\"}",
                        "fail_task {\"task_id\":\"task-1\",\"error\":\"no way\"}",
                        "release_task {\"task_id\":\"task-1\"}",
                        "retry_task {\"task_id\":\"task-1\",\"reason\":\"again\",\"dependencies\":[\"c\"]}",
                        "edit_task {\"task_id\":\"task-1\",\"description\":\"build it well\",\"dependencies\":[],"
                                + "\"priority\":1}",
                        "cancel_task {\"task_id\":\"task-1\",\"reason\":\"no need\"}",
                        "approve_gate {\"task_id\":\"task-2\",\"message\":\"not so\",\"reject\":true}");
    }

    @Test
    void nothingToClaimIsSaidAndExitsWithOne() {
        bench.answer("claim_task", "{\"success\":false,\"task\":null,\"message\":\"No available tasks\"}");

        Bench.Ran ran = bench.run("task", "claim");

        assertThat(ran.out()).isEqualTo("No available tasks\n");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void whatIsIncompleteIsRefused() {
        assertThat(bench.run("task", "done").exit()).isEqualTo(2);
        assertThat(bench.run("task", "dance").exit()).isEqualTo(2);
        assertThat(bench.run("task", "add").exit()).isEqualTo(2);
        assertThat(bench.run("task", "add", "a", "--mode", "auto").exit()).isEqualTo(2);
        assertThat(bench.run("plan", "load").exit()).isEqualTo(2);
        assertThat(bench.run("message", "ann").exit()).isEqualTo(2);
    }

    @Test
    void aPlanIsLoadedFromAFileOrTheInputAndShown() {
        bench.answer("load_plan", "{\"created\":3,\"goal\":\"ship\"}").answer("show_plan", "{\"markdown\":\"# ship\"}");
        bench.answer("init_coordination", "{}");

        assertThat(bench.run("plan", "load", "plan.md", "--append").out())
                .isEqualTo("3 tasks and gates made for: ship\n");
        bench.reading("# ship\n").run("plan", "load", "-");
        assertThat(bench.run("plan").out()).isEqualTo("# ship\n");
        bench.reading("notes").run("plan", "set", "ship", "-f", "-");

        assertThat(bench.calls.stream().map(call -> call.arguments().toString()))
                .containsExactly(
                        "{\"file\":\"plan.md\",\"append\":true}",
                        "{\"text\":\"# ship\\n\"}",
                        "{}",
                        "{\"goal\":\"ship\",\"master_plan\":\"notes\"}");
    }

    @Test
    void discoveriesMessagesAndAgentsAreToldAndListed() {
        bench.answer("add_discovery", "{}").answer("send_message", "{\"state\":\"queued\"}");
        bench.answer("get_discoveries", """
                {"discoveries":[{"agent_id":"ann","content":"PORT","tags":["t"],"created_at":"2026-11-21T11:58:00Z"}]}""");
        bench.answer("get_messages", """
                {"messages":[{"from":"ann","to":"person","text":"hi","at":"2026-11-21T11:58:00Z","state":"read"}]}""");
        bench.answer("get_status", """
                {"registry":[{"id":"ann","role":"worker","last_heartbeat":"2026-11-21T11:58:00Z","current_task":null,
                              "tasks_completed":2,"lost":true}]}""");

        assertThat(bench.run("discover", "PORT", "--tag", "t").out()).isEqualTo("kept\n");
        assertThat(bench.run("discover", "list", "--limit", "5").out()).isEqualTo("ann, 2m [t]: PORT\n");
        assertThat(bench.run("message", "ann", "hello", "there").out()).isEqualTo("queued for ann\n");
        assertThat(bench.run("message", "list").out()).isEqualTo("ann → person, 2m, read: hi\n");
        assertThat(bench.run("agents").out()).isEqualTo("""
                AGENT  ROLE    HEARD  TASK  DONE
                ann    worker  2m           2     lost
                """);
    }

    @Test
    void theLogIsAskedForByTaskAndAgent() {
        bench.answer("para_events", "{\"events\":[],\"cursor\":0}");

        bench.run("log", "--task", "task-1", "--agent", "ann");

        assertThat(bench.onlyCall("para_events"))
                .isEqualTo(Bench.read("{\"task\":\"task-1\",\"agent\":\"ann\",\"since\":0,\"timeout_seconds\":0}"));
    }
}
