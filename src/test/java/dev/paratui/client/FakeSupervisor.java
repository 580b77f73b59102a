package dev.paratui.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A supervisor's door on a real Unix socket, answering from a script. */
final class FakeSupervisor implements AutoCloseable {
    /** No process has it: pids end far below. */
    static final long NO_PROCESS = 1L << 30;

    final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final ServerSocketChannel server;
    private final Path socket;
    private final Repository repository;
    private final String version;
    private final UnaryOperator<JsonNode> script;

    /** @param script gives the answer to a request that is no hello; null: hangs up */
    FakeSupervisor(Repository repository, String version, UnaryOperator<JsonNode> script) {
        this.repository = repository;
        this.version = version;
        this.script = script;
        try {
            Files.createDirectories(repository.para());
            socket = Files.createTempDirectory("fs").resolve("s");
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
            ObjectNode address = Trees.object()
                    .put("pid", NO_PROCESS)
                    .put("version", version)
                    .put("socket", socket.toString())
                    .put("tmuxSocket", "/t")
                    .put("log", "/l")
                    .put("mcpUrl", "http://127.0.0.1:1/mcp")
                    .put("tokenFile", "/k");
            Files.writeString(Address.file(repository), Trees.write(address));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::accept);
    }

    static JsonNode result(JsonNode request, JsonNode result) {
        return Trees.object().<ObjectNode>set("id", request.path("id")).set("result", result);
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
            Files.deleteIfExists(Address.file(repository));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel caller = server.accept();
                daemon(() -> serve(caller));
            }
        } catch (IOException closed) {
            // The end of the test closes the door.
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                BufferedReader lines = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode request = Trees.read(line);
                JsonNode answer = answer(request);
                if (answer == null) {
                    return;
                }
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(Trees.write(answer) + "\n");
                while (bytes.hasRemaining()) {
                    caller.write(bytes);
                }
            }
        } catch (IOException hungUp) {
            // A caller may leave at any time.
        }
    }

    private JsonNode answer(JsonNode request) {
        if (request.has("hello")) {
            return result(request, Trees.object().put("version", version).put("pid", NO_PROCESS));
        }
        asked.add(request);
        return script.apply(request);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-supervisor");
        thread.setDaemon(true);
        thread.start();
    }
}
