package dev.paratui.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.door.Identity;
import dev.paratui.tool.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class McpHttpTest {
    private static final String LEADER = "/mcp";
    private static final String WORKER = "/mcp/worker/auth";
    private static final String INITIALIZE = "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
            + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}";

    @TempDir
    private Path folder;

    private McpWorld world;

    @BeforeEach
    void open() {
        world = new McpWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theInstructionsSayTheWorkflowThatHoldsNow() throws Exception {
        assertThat(instructions(LEADER)).contains("`review`").doesNotContain("`auto`");
        world.workflow("auto");
        assertThat(instructions(LEADER)).contains("`auto`").contains("para_dispatch");
        assertThat(instructions(WORKER)).contains("`auto`").contains("para_finish");
    }

    @Test
    void leadersAndWorkersSeeWhatIsForThemAndPersonsOnlyToolsAreForNeither() throws Exception {
        assertThat(names(LEADER))
                .containsExactlyInAnyOrder("para_list", "para_report", "para_wait", "para_read", "para_cancel");
        assertThat(names(WORKER)).containsExactlyInAnyOrder("para_list", "para_report", "para_wait", "para_read");
        assertThat(world.call(WORKER, "para_cancel", "{}").at("/error/code").asInt())
                .isEqualTo(-32602);
        assertThat(world.call(LEADER, "para_approve", "{}").at("/error/code").asInt())
                .isEqualTo(-32602);
    }

    @Test
    void annotationsTellWhatACallDoes() throws Exception {
        JsonNode tools = world.ask(LEADER, "tools/list", "{}").at("/result/tools");
        assertThat(tool(tools, "para_list").at("/annotations/readOnlyHint").asBoolean())
                .isTrue();
        assertThat(tool(tools, "para_cancel").at("/annotations/destructiveHint").asBoolean())
                .isTrue();
        JsonNode report = tool(tools, "para_report");
        assertThat(report.at("/annotations/readOnlyHint").asBoolean(true)).isFalse();
        assertThat(report.at("/annotations/destructiveHint").asBoolean(true)).isFalse();
        assertThat(report.at("/inputSchema/properties").has("idempotency_key")).isTrue();
        assertThat(report.at("/outputSchema/required").toString()).contains("sum");
    }

    @Test
    void aResultComesStructuredAndAsText() throws Exception {
        JsonNode result = world.call(LEADER, "para_report", "{\"a\":1,\"b\":2}").get("result");
        assertThat(result.get("structuredContent")).hasToString("{\"sum\":3,\"by\":\"leader\"}");
        assertThat(result.at("/content/0/text").asText()).isEqualTo("{\"sum\":3,\"by\":\"leader\"}");
        assertThat(result.get("isError").asBoolean()).isFalse();
    }

    @Test
    void aRefusalIsAnErrorResultWithCodeAndHintAndNothingStructured() throws Exception {
        JsonNode result =
                world.call(LEADER, "para_report", "{\"a\":\"x\",\"b\":2}").get("result");
        assertThat(result.get("isError").asBoolean()).isTrue();
        assertThat(result.has("structuredContent")).isFalse();
        JsonNode problem = Json.mapper().readTree(result.at("/content/0/text").asText());
        assertThat(problem.get("code").asText()).isEqualTo("BAD_ARGUMENT");
        assertThat(problem.get("message").asText()).contains("\"a\"");
        JsonNode unknown = world.call(LEADER, "para_list", "{\"colour\":1}").get("result");
        assertThat(unknown.toString()).contains("unknown argument").contains("colour");
    }

    @Test
    void aBugIsAnErrorResultWithoutAStackTrace() throws Exception {
        String body = world.post(LEADER, McpWorld.message("tools/call", "{\"name\":\"para_cancel\",\"arguments\":{}}"))
                .body();
        assertThat(body).contains("FAILED").contains("\"isError\":true").doesNotContain(".java");
    }

    @Test
    void unknownThingsAreProtocolErrorsWithoutAStackTrace() throws Exception {
        String tool = world.call(LEADER, "para_nothing", "{}").toString();
        assertThat(tool).contains("-32602").doesNotContain(".java");
        assertThat(world.ask(LEADER, "no/such", "{}").toString())
                .contains("-32601")
                .doesNotContain(".java");
        assertThat(world.ask(LEADER, "prompts/get", "{\"name\":\"x\"}").toString())
                .contains("-32602");
        assertThat(world.ask(LEADER, "resources/read", "{\"uri\":\"para://x\"}").toString())
                .contains("-32002");
        assertThat(world.post(LEADER, "{nonsense").body()).contains("-32700");
        assertThat(world.post(LEADER, "[]").body()).contains("-32600");
        assertThat(world.ask(LEADER, "tools/call", "[1]").toString())
                .contains("-32602")
                .doesNotContain(".java");
    }

    @Test
    void aWorkerIsItsSessionAndChangesNothingOfOthers() throws Exception {
        JsonNode result = world.call(WORKER, "para_report", "{\"a\":1,\"b\":2}").get("result");
        assertThat(result.at("/structuredContent/by").asText()).isEqualTo("auth");
        assertThat(world.tools.callers.get(0).session().orElseThrow().value()).isEqualTo("auth");
        JsonNode foreign = world.call(WORKER, "para_report", "{\"a\":1,\"b\":2,\"session\":\"billing\"}");
        assertThat(foreign.toString()).contains("NOT_ALLOWED");
    }

    @Test
    void resourcesAskTheSameTools() throws Exception {
        assertThat(world.ask(LEADER, "resources/templates/list", "{}").toString())
                .contains("para://sessions/{name}/pane");
        JsonNode pane = world.ask(LEADER, "resources/read", "{\"uri\":\"para://sessions/auth/pane\"}");
        assertThat(pane.at("/result/contents/0/text").asText()).isEqualTo("pane of auth");
        JsonNode absent = world.ask(LEADER, "resources/read", "{\"uri\":\"para://sessions/nobody/pane\"}");
        assertThat(absent.at("/error/code").asInt()).isEqualTo(-32002);
        assertThat(absent.at("/error/data/code").asText()).isEqualTo("SESSION_NOT_FOUND");
    }

    @Test
    void promptsFollowTheWorkflowAndTakeTheirArgument() throws Exception {
        JsonNode prompt =
                world.ask(LEADER, "prompts/get", "{\"name\":\"orchestrate\",\"arguments\":{\"goal\":\"a shop\"}}");
        String text = prompt.at("/result/messages/0/content/text").asText();
        assertThat(text)
                .contains("a shop")
                .contains("`review`")
                .doesNotContain("{goal}")
                .doesNotContain("{workflow}");
        assertThat(world.ask(WORKER, "prompts/list", "{}").toString()).doesNotContain("orchestrate");
    }

    @Test
    void withoutTheTokenNobodyLearnsAnything() throws Exception {
        for (String header : List.of("Bearer wrong", "Basic dGhlLXRva2Vu", "Bearer ")) {
            HttpRequest request = world.request(LEADER)
                    .setHeader("Authorization", header)
                    .header("Origin", "https://evil.example")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(world.send(request).statusCode()).isEqualTo(401);
        }
        assertThat(raw("GET /.well-known/oauth-protected-resource HTTP/1.1\r\nHost: evil\r\n\r\n"))
                .contains(" 404 ");
        assertThat(raw("GET /other HTTP/1.1\r\nHost: localhost\r\n\r\n")).contains(" 401 ");
    }

    @Test
    void aForeignOriginOrHostIsTurnedAway() throws Exception {
        HttpRequest request = world.request(LEADER)
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(world.send(request).statusCode()).isEqualTo(403);
        String head = "POST /mcp HTTP/1.1\r\nAuthorization: Bearer " + McpWorld.TOKEN + "\r\nHost: ";
        assertThat(raw(head + "evil.example\r\nContent-Length: 0\r\n\r\n")).contains(" 421 ");
        assertThat(raw(head + "localhost:1\r\nContent-Length: 0\r\n\r\n")).contains(" 415 ");
    }

    @Test
    void aBodyOverTheLimitIs413() throws Exception {
        assertThat(world.post(LEADER, "x".repeat((16 << 20) + 1)).statusCode()).isEqualTo(413);
        assertThat(world.call(LEADER, "para_list", "{}").has("result")).isTrue();
    }

    @Test
    void anOldSessionIdIsTakenAndThereIsNoStream() throws Exception {
        HttpRequest old = world.request(LEADER)
                .header("Mcp-Session-Id", "from-before")
                .POST(HttpRequest.BodyPublishers.ofString(McpWorld.message("tools/list", "{}")))
                .build();
        assertThat(world.send(old).statusCode()).isEqualTo(200);
        assertThat(world.send(world.request(LEADER).GET().build()).statusCode()).isEqualTo(405);
        assertThat(world.send(world.request(LEADER).DELETE().build()).statusCode())
                .isEqualTo(200);
        HttpResponse<String> noted =
                world.post(LEADER, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(noted.statusCode()).isEqualTo(202);
    }

    @Test
    void aVersionNotSpokenIs400SoThatNewClientsFallBack() throws Exception {
        HttpRequest request = world.request(LEADER)
                .header("MCP-Protocol-Version", "2026-07-28")
                .POST(HttpRequest.BodyPublishers.ofString(McpWorld.message("server/discover", "{}")))
                .build();
        assertThat(world.send(request).statusCode()).isEqualTo(400);
    }

    @Test
    void theAddressStaysTheSameAndATakenPortIsReplaced() throws Exception {
        int port = world.http.port();
        world.restart();
        assertThat(world.http.port()).isEqualTo(port);
        try (McpHttp second = McpHttp.start(port, world.parts(world.mcp))) {
            assertThat(second.port()).isNotEqualTo(port).isPositive();
        }
    }

    @Test
    void sixtyCallsThatWaitDoNotHoldUpAnother() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<JsonNode>> waiting = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            waiting.add(CompletableFuture.supplyAsync(() -> quietly("para_wait"), threads));
        }
        while (world.tools.waiting.get() < 60) {
            Thread.onSpinWait();
        }
        long before = System.nanoTime();
        assertThat(world.call(LEADER, "para_list", "{}").has("result")).isTrue();
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(2_000);
        world.tools.gate.countDown();
        waiting.forEach(call -> assertThat(call.join().has("result")).isTrue());
        threads.shutdown();
    }

    @Test
    void theDoorsLinesGetTheSameAnswers() throws Exception {
        Identity worker =
                new Identity(dev.paratui.tool.Card.Audience.WORKER, Optional.empty(), Optional.of("/trees/auth"));
        String call = McpWorld.message("tools/call", "{\"name\":\"para_report\",\"arguments\":{\"a\":1,\"b\":2}}");
        JsonNode answer = Json.mapper().readTree(world.mcp.answer(call, worker).orElseThrow());
        assertThat(answer.at("/result/structuredContent/by").asText()).isEqualTo("auth");
        assertThat(world.mcp.answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}", worker))
                .isEmpty();
    }

    @Test
    void theBridgesKeyCountsForChangingToolsOnlyWhenTheClientGaveNone() throws Exception {
        String params = "{\"name\":\"para_report\",\"arguments\":{\"a\":1,\"b\":2%s},\"_meta\":{\"para/key\":\"k1\"}}";
        world.ask(LEADER, "tools/call", params.formatted(""));
        assertThat(world.tools.callers.get(0).key().orElseThrow().key()).isEqualTo("k1");
        world.ask(LEADER, "tools/call", params.formatted(",\"idempotency_key\":\"own\""));
        assertThat(world.tools.callers.get(1).key().orElseThrow().key()).isEqualTo("own");
        String look = "{\"name\":\"para_list\",\"arguments\":{},\"_meta\":{\"para/key\":\"k1\"}}";
        assertThat(world.ask(LEADER, "tools/call", look).at("/result/isError").asBoolean())
                .isFalse();
    }

    private JsonNode quietly(String tool) {
        try {
            return world.call(LEADER, tool, "{}");
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", world.http.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] head = socket.getInputStream().readNBytes(32);
            return new String(head, StandardCharsets.UTF_8);
        }
    }

    private String instructions(String path) throws Exception {
        return world.ask(path, "initialize", INITIALIZE)
                .at("/result/instructions")
                .asText();
    }

    private List<String> names(String path) throws Exception {
        List<String> names = new ArrayList<>();
        world.ask(path, "tools/list", "{}")
                .at("/result/tools")
                .forEach(tool -> names.add(tool.get("name").asText()));
        return names;
    }

    private static JsonNode tool(JsonNode tools, String name) {
        for (JsonNode tool : tools) {
            if (tool.get("name").asText().equals(name)) {
                return tool;
            }
        }
        throw new AssertionError("no tool " + name);
    }
}
