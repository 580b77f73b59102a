package dev.paratui.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.SessionName;
import dev.paratui.tool.Json;
import dev.paratui.tool.Repeats;
import dev.paratui.tool.Toolbox;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DoorTest {
    private final FakeTools tools = new FakeTools();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeDesk desk = new FakeDesk();
    private final Usage usage = new Usage(() -> Instant.EPOCH);
    private final Callers callers = new Callers(
            directory -> directory.equals("/trees/auth") ? Optional.of(new SessionName("auth")) : Optional.empty());
    private Path folder;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createTempDirectory("pd");
        Toolbox toolbox = new Toolbox(new Repeats(null), tools.all());
        JsonRpc echo = (message, who) ->
                message.contains("\"id\"") ? Optional.of(who.audience() + " " + message) : Optional.empty();
        door = Door.open(
                folder.resolve("door.sock"), new Door.Parts(new Counter(toolbox, callers, desk), echo, threads, usage));
    }

    @AfterEach
    void close() throws IOException {
        tools.gate.countDown();
        door.close();
        threads.shutdownNow();
        Files.delete(folder);
    }

    @Test
    void aToolIsCalledByNameAndTheAnswerCarriesTheRequestsId() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"id\":7,\"tool\":\"para_report\",\"arguments\":{\"a\":1,\"b\":2}}");
            assertThat(client.read()).hasToString("{\"id\":7,\"result\":{\"sum\":3,\"by\":\"person\"},\"text\":\"\"}");
        }
    }

    @Test
    void theCallersSessionIsKnownFromItsDirectoryAndFromItsEnvironment() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"id\":1,\"tool\":\"para_report\",\"arguments\":{\"a\":1,\"b\":2},"
                    + "\"directory\":\"/trees/auth\"}");
            client.read();
            client.send("{\"id\":2,\"tool\":\"para_report\",\"arguments\":{\"a\":1,\"b\":2},\"session\":\"billing\"}");
            assertThat(client.read().at("/result/by").asText()).isEqualTo("billing");
        }
        assertThat(tools.callers.get(0).session()).contains(new SessionName("auth"));
        assertThat(tools.callers.get(0).by()).isEqualTo("person");
        assertThat(tools.callers.get(1).session()).contains(new SessionName("billing"));
    }

    @Test
    void anAgentInASessionCannotAnswerPermissionPromptsThoughAPersonCan() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"id\":1,\"tool\":\"para_approve\",\"session\":\"billing\"}");
            assertThat(client.read().at("/error/code").asText()).isEqualTo("NOT_ALLOWED");
            client.send("{\"id\":2,\"tool\":\"para_approve\"}");
            assertThat(client.read().at("/result/text").asText()).isEqualTo("yes");
        }
    }

    @Test
    void aCallThatWaitsDoesNotHoldUpTheNextOneOfTheSameConnection() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"id\":1,\"tool\":\"para_wait\"}");
            client.send("{\"id\":2,\"tool\":\"para_list\"}");
            assertThat(client.read().get("id").asInt()).isEqualTo(2);
            tools.gate.countDown();
            assertThat(client.read().get("id").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalAndABugComeBackAsErrorsWithoutAStackTrace() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"id\":1,\"tool\":\"para_read\",\"arguments\":{\"session\":\"nobody\"}}");
            assertThat(client.read().get("error"))
                    .hasToString("{\"code\":\"SESSION_NOT_FOUND\",\"message\":\"there is no session \\\"nobody\\\"\","
                            + "\"hint\":\"`para list` shows all\"}");
            client.send("{\"id\":2,\"tool\":\"para_cancel\"}");
            JsonNode bug = client.read();
            assertThat(bug.at("/error/code").asText()).isEqualTo("FAILED");
            assertThat(bug.toString()).doesNotContain(".java").doesNotContain("Exception");
        }
    }

    @Test
    void aDamagedLineIsAnsweredAndTheConnectionLives() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"id\":");
            client.send("[1]");
            assertThat(client.read().at("/error/code").asText()).isEqualTo("BAD_ARGUMENT");
            assertThat(client.read().at("/error/code").asText()).isEqualTo("BAD_ARGUMENT");
            client.send("{\"id\":3,\"hello\":{\"version\":\"0.1.0\"}}");
            assertThat(client.read()).hasToString("{\"id\":3,\"result\":{\"version\":\"0.1.0\",\"pid\":42}}");
        }
    }

    @Test
    void aLineOverTheLimitIsRefusedAndTheNextOneIsAnswered() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"id\":1,\"tool\":\"" + "x".repeat(17 << 20) + "\"}");
            assertThat(client.read().at("/error/message").asText()).contains("16 MiB");
            client.send("{\"id\":2,\"tool\":\"para_list\"}");
            assertThat(client.read().get("id").asInt()).isEqualTo(2);
        }
    }

    @Test
    void theSupervisorTellsHowItIsAndEndsWhenAsked() throws Exception {
        try (Client client = new Client()) {
            client.send("{\"id\":1,\"status\":true}");
            assertThat(client.read()).hasToString("{\"id\":1,\"result\":{\"running\":true}}");
            client.send("{\"id\":2,\"stop\":{\"all\":true}}");
            assertThat(client.read()).hasToString("{\"id\":2,\"result\":{}}");
        }
        assertThat(desk.stoppedWithPanes.await(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void afterAnMcpLineEveryLineIsAMessageOfMcp() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"mcp\":{\"role\":\"worker\",\"agent\":\"auth\",\"directory\":\"/x\"}}");
            client.send("{\"method\":\"note\"}");
            client.send("{\"id\":1}");
            assertThat(client.readText()).isEqualTo("WORKER {\"id\":1}");
        }
    }

    @Test
    void openConnectionsCountAsUse() throws IOException {
        try (Client client = new Client()) {
            client.send("{\"id\":1,\"tool\":\"para_list\"}");
            client.read();
            assertThat(usage.openConnections()).isEqualTo(1);
        }
    }

    @Test
    void theSocketIsOnlyForItsOwner() throws IOException {
        assertThat(Files.getPosixFilePermissions(door.socket())).hasSize(2);
    }

    private static final class FakeDesk implements Desk {
        private final CountDownLatch stoppedWithPanes = new CountDownLatch(1);

        @Override
        public ObjectNode status() {
            return Json.mapper().createObjectNode().put("running", true);
        }

        @Override
        public void stop() {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public void stopWithPanes() {
            stoppedWithPanes.countDown();
        }

        @Override
        public String version() {
            return "0.1.0";
        }

        @Override
        public long pid() {
            return 42;
        }
    }

    private final class Client implements AutoCloseable {
        private final SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(door.socket()));
        private final Lines lines = new Lines(channel, 1 << 20);

        private Client() throws IOException {}

        private void send(String line) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        private String readText() throws IOException {
            return lines.next().orElseThrow().text();
        }

        private JsonNode read() throws IOException {
            return Json.mapper().readTree(readText());
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
