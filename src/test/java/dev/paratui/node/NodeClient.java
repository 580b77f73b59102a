package dev.paratui.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The official TypeScript client in a process of its own; {@code src/test/node/client.mjs} says what it takes. */
public final class NodeClient implements AutoCloseable {
    private static final Path PROJECT = Path.of("src/test/node").toAbsolutePath();
    private static final long INSTALL_SECONDS = 180;

    private final Process process;
    private final BufferedReader answers;

    private NodeClient(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it; its packages are installed first when they are not there. */
    public static NodeClient start() {
        return start("client.mjs");
    }

    private static NodeClient start(String script) {
        try {
            install();
            return new NodeClient(new ProcessBuilder("node", script)
                    .directory(PROJECT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException("install node and npm for this test", failed);
        }
    }

    /** Has a crew of clients work off an order, as {@code src/test/node/crew.mjs} says; gives what they tell. */
    public static JsonNode crew(ObjectNode order) {
        try (NodeClient crew = start("crew.mjs")) {
            crew.write(order);
            return crew.next();
        }
    }

    public JsonNode connectHttp(String url, String token) {
        return ask(command("connect").put("http", url).put("token", token));
    }

    public JsonNode connectStdio(Path directory, List<String> argv) {
        ObjectNode connect = command("connect").put("command", argv.get(0)).put("cwd", directory.toString());
        argv.subList(1, argv.size()).forEach(connect.withArray("args")::add);
        return ask(connect);
    }

    public JsonNode call(String tool, String arguments) {
        return ask(calling(tool, arguments));
    }

    /** Begins a call whose answer is read later. */
    public void begin(int id, String tool, String arguments) {
        write(calling(tool, arguments).put("id", id));
    }

    /** What the client library gives, or {@code {"error": {message, code, data}}}. */
    public JsonNode ask(ObjectNode command) {
        write(command);
        JsonNode answer = next();
        return answer.has("ok") ? answer.get("ok") : answer;
    }

    public JsonNode next() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the node client has ended");
            }
            return Json.mapper().readTree(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static ObjectNode command(String verb) {
        return Json.mapper().createObjectNode().put("do", verb);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static ObjectNode calling(String tool, String arguments) {
        try {
            ObjectNode call = command("call").put("name", tool);
            call.set("arguments", Json.mapper().readTree(arguments));
            return call;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(ObjectNode command) {
        try {
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void install() throws IOException {
        if (Files.isDirectory(PROJECT.resolve("node_modules/@modelcontextprotocol/sdk"))) {
            return;
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new BufferedReader(new InputStreamReader(npm.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .reduce("", (all, line) -> all + line + "\n");
        try {
            if (!npm.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
                throw new IllegalStateException("npm ci failed: " + said);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
