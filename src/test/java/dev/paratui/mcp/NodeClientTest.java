package dev.paratui.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.cli.mcp.BridgeMain;
import dev.paratui.door.Counter;
import dev.paratui.door.Door;
import dev.paratui.node.NodeClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The official TypeScript client against our server, over both transports. */
@Tag("story")
@Timeout(240)
class NodeClientTest {
    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Path runtime;
    private McpWorld world;
    private NodeClient client;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        world = new McpWorld(folder);
        runtime = Files.createTempDirectory("pn");
        door = openDoor();
        client = NodeClient.start();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        world.close();
        door.close();
        threads.shutdownNow();
        Files.delete(runtime);
    }

    @Test
    void overHttpEverythingIsFoundAndCalled() {
        assertThat(client.connectHttp(world.http.url(), McpWorld.TOKEN)
                        .path("instructions")
                        .asText())
                .contains("para_dispatch");
        everything("leader");
    }

    @Test
    void overStdioEverythingIsFoundAndCalled() {
        connectBridge("leader");
        everything("leader");
    }

    @Test
    void aWorkersBridgeSpeaksForItsSession() {
        connectBridge("worker", "auth");
        assertThat(client.call("para_report", "{\"a\":1,\"b\":2}")
                        .at("/structuredContent/by")
                        .asText())
                .isEqualTo("auth");
    }

    @Test
    void theSameClientGoesOnOverHttpAfterTheSupervisorCameBack() {
        client.connectHttp(world.http.url(), McpWorld.TOKEN);
        client.call("para_list", "{}");
        world.restart();
        assertThat(client.call("para_list", "{}").at("/structuredContent/text").asText())
                .isEqualTo("the list");
    }

    @Test
    void aCallThatWaitsOverTheBridgeIsAnsweredByTheNextSupervisor() throws Exception {
        connectBridge("leader");
        client.begin(1, "para_wait", "{}");
        while (world.tools.waiting.get() == 0) {
            Thread.onSpinWait();
        }
        door.close();
        door = openDoor();
        world.tools.gate.countDown();
        JsonNode answer = client.next();
        assertThat(answer.at("/ok/structuredContent/text").asText()).isEqualTo("opened");
        assertThat(client.call("para_list", "{}").at("/structuredContent/text").asText())
                .isEqualTo("the list");
    }

    @Test
    void withoutTheTokenTheClientIsToldSo() {
        assertThat(client.connectHttp(world.http.url(), "wrong").toString()).contains("error");
    }

    @Test
    void theProductsOwnToolsAreDescribedAsTheClientCanReadThem() {
        try (McpHttp real = McpHttp.start(0, world.parts(world.withRealTools()))) {
            client.connectHttp(real.url(), McpWorld.TOKEN);
            JsonNode leader = client.ask(NodeClient.command("tools")).path("tools");
            assertThat(leader.findValuesAsText("name"))
                    .contains("para_dispatch", "para_wait", "para_integrate", "para_undo")
                    .doesNotContain("para_approve", "snapshot", "pane_frame");
            assertThat(client.ask(NodeClient.command("resources")).toString()).contains("para://events");
        }
    }

    private void everything(String by) {
        assertThat(client.ask(NodeClient.command("tools")).path("tools")).hasSize(5);
        JsonNode sum = client.call("para_report", "{\"a\":40,\"b\":2}");
        assertThat(sum.path("structuredContent")).hasToString("{\"sum\":42,\"by\":\"" + by + "\"}");
        JsonNode refused = client.call("para_read", "{\"session\":\"nobody\"}");
        assertThat(refused.path("isError").asBoolean()).isTrue();
        assertThat(refused.toString()).contains("SESSION_NOT_FOUND");
        assertThat(client.call("para_nothing", "{}").at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(client.ask(NodeClient.command("resources")).toString()).contains("para://sessions/{name}/pane");
        assertThat(client.ask(NodeClient.command("read").put("uri", "para://sessions/a/pane"))
                        .at("/contents/0/text")
                        .asText())
                .isEqualTo("pane of a");
        assertThat(client.ask(NodeClient.command("prompts")).path("prompts")).hasSize(3);
        assertThat(client.ask(NodeClient.command("prompt").put("name", "worker"))
                        .toString())
                .contains("para_finish");
    }

    private void connectBridge(String... speaker) {
        List<String> argv = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BridgeMain.class.getName(),
                door.socket().toString()));
        argv.addAll(List.of(speaker));
        assertThat(client.connectStdio(folder, argv).path("instructions").asText())
                .contains("workflow is `review`");
    }

    private Door openDoor() {
        Counter counter = new Counter(null, world.callers, null);
        return Door.open(runtime.resolve("door.sock"), new Door.Parts(counter, world.mcp, threads, world.usage));
    }
}
