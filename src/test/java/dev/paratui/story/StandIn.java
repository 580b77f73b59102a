package dev.paratui.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.paratui.tool.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands in for the APIs of models, so that real programs can work offline: what it answers is told by the last thing
 * that it was told. It knows Anthropic's messages and OpenAI's responses.
 */
final class StandIn implements AutoCloseable {
    private static final Reply NOTHING = Reply.says("Fine.");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "stand-in");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** What the model says: first words, after a while, then perhaps the use of a tool. */
    record Reply(Duration thinks, String text, String tool, String input) {
        static Reply says(String text) {
            return new Reply(Duration.ZERO, text, "", "{}");
        }

        static Reply uses(String tool, String input) {
            return new Reply(Duration.ZERO, "", tool, input);
        }

        Reply after(Duration newThinks) {
            return new Reply(newThinks, text, tool, input);
        }

        boolean hasTool() {
            return !tool.isEmpty();
        }
    }

    /** When the last thing told holds these words, it answers so; the first that fits counts. */
    StandIn on(String words, Reply reply) {
        replies.put(words, reply);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every request of a conversation with tools, oldest first. */
    List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/messages")) {
                answer(exchange, new AnthropicVoice(request));
            } else if (path.endsWith("/responses")) {
                answer(exchange, new ResponsesVoice(request));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    /** How one kind of API is spoken. */
    interface Voice {
        JsonNode request();

        /** Whether it is a part of the program's real work, and not a title or the like. */
        boolean isWork();

        String lastTold();

        /** The events of a stream: those before its words, and those of the words. */
        List<String> begins();

        List<String> speaks(Reply reply);
    }

    private void answer(HttpExchange exchange, Voice voice) throws IOException {
        Reply reply = NOTHING;
        if (voice.isWork()) {
            asked.add(voice.request());
            reply = replies.entrySet().stream()
                    .filter(one -> voice.lastTold().contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(NOTHING);
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            say(out, voice.begins());
            LockSupport.parkNanos(reply.thinks().toNanos());
            say(out, voice.speaks(reply));
        }
    }

    private static void say(OutputStream out, List<String> events) throws IOException {
        for (String event : new ArrayList<>(events)) {
            out.write(event.getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }
}
