package dev.paratui.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.door.Callers;
import dev.paratui.door.Counter;
import dev.paratui.door.Door;
import dev.paratui.door.JsonRpc;
import dev.paratui.door.Usage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BridgeTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch slowBegun = new CountDownLatch(1);
    private final PipedOutputStream in = new PipedOutputStream();
    private final PipedInputStream out = new PipedInputStream(1 << 20);
    private final BufferedReader answers = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
    private Path folder;
    private Path socket;
    private Optional<Door> door = Optional.empty();
    private Optional<Future<?>> running = Optional.empty();

    @BeforeEach
    void make() throws IOException {
        folder = Files.createTempDirectory("pb");
        socket = folder.resolve("door.sock");
    }

    @AfterEach
    void end() throws IOException {
        in.close();
        door.ifPresent(Door::close);
        threads.shutdownNow();
        Files.deleteIfExists(socket);
        Files.delete(folder);
    }

    @Test
    void linesGoToTheDoorAndItsAnswersComeBack() throws Exception {
        open(this::echo);
        start(() -> socket);
        send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
        assertThat(answers.readLine()).isEqualTo("{\"id\":1,\"result\":\"worker auth /here\"}");
    }

    @Test
    void aRequestWithoutAnAnswerIsSentAgainToTheNextSupervisorAndAnsweredOnce() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        open((message, who) -> slow(message, never));
        start(() -> socket);
        send("{\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"para_finish\"}}");
        assertThat(slowBegun.await(10, TimeUnit.SECONDS)).isTrue();
        door.orElseThrow().close();
        open(this::echo);
        assertThat(answers.readLine()).contains("\"id\":1");
        send("{\"id\":2,\"method\":\"ping\"}");
        assertThat(answers.readLine()).contains("\"id\":2");
        assertThat(heard.get(0)).contains("\"_meta\":{\"para/key\":\"b-1\"}").isEqualTo(heard.get(1));
    }

    @Test
    void theSupervisorIsAskedForAgainOnlyWhenSomethingIsDue() throws Exception {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        open(this::echo);
        start(() -> {
            asked.add("asked");
            return socket;
        });
        send("{\"id\":1,\"method\":\"ping\"}");
        answers.readLine();
        door.orElseThrow().close();
        open(this::echo);
        assertThat(asked).hasSize(1);
        send("{\"id\":2,\"method\":\"ping\"}");
        assertThat(answers.readLine()).contains("\"id\":2");
        assertThat(asked.size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void atTheEndOfItsInputItStillGivesTheAnswersThatAreDue() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        open((message, who) -> slow(message, gate));
        start(() -> socket);
        send("{\"id\":1,\"method\":\"ping\"}");
        assertThat(slowBegun.await(10, TimeUnit.SECONDS)).isTrue();
        in.close();
        gate.countDown();
        assertThat(answers.readLine()).contains("\"id\":1");
        running.orElseThrow().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aSupervisorThatCannotBeHadIsSaidToTheClient() throws Exception {
        start(() -> {
            throw new IllegalStateException("it does \"not\" start");
        });
        send("{\"id\":\"a\\\"b\",\"method\":\"ping\"}");
        assertThat(answers.readLine())
                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"a\\\"b\",\"error\":")
                .contains("it does");
    }

    private Optional<String> echo(String message, dev.paratui.door.Identity who) {
        heard.add(message);
        String id = message.replaceFirst(".*?\"id\":([^,}]+).*", "$1");
        String words =
                "worker " + who.agent().orElse("") + " " + who.directory().orElse("");
        return Optional.of("{\"id\":" + id + ",\"result\":\"" + words + "\"}");
    }

    private Optional<String> slow(String message, CountDownLatch gate) {
        heard.add(message);
        slowBegun.countDown();
        try {
            gate.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.of("{\"id\":1,\"result\":{}}");
    }

    private void open(JsonRpc mcp) {
        Counter counter = new Counter(null, new Callers(directory -> Optional.empty()), null);
        door = Optional.of(Door.open(socket, new Door.Parts(counter, mcp, threads, new Usage(Instant::now))));
    }

    private void start(Supplier<Path> supplier) throws IOException {
        Bridge bridge = new Bridge(supplier, new Hello("worker", Optional.of("auth"), "/here"), "b");
        PipedInputStream input = new PipedInputStream(in, 1 << 20);
        PipedOutputStream output = new PipedOutputStream(out);
        running = Optional.of(threads.submit(() -> {
            bridge.run(input, output, task -> BridgeMain.daemon(task).start());
            return null;
        }));
    }

    private void send(String line) throws IOException {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }
}
