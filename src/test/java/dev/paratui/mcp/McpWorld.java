package dev.paratui.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.door.Callers;
import dev.paratui.door.FakeTools;
import dev.paratui.door.Usage;
import dev.paratui.engine.Engine;
import dev.paratui.engine.SystemMoments;
import dev.paratui.log.SqliteEventLog;
import dev.paratui.model.SessionName;
import dev.paratui.tool.House;
import dev.paratui.tool.Json;
import dev.paratui.tool.Repeats;
import dev.paratui.tool.Tool;
import dev.paratui.tool.Toolbox;
import dev.paratui.tool.Tools;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A server with a few tools behind it, and a client that sends plain HTTP. */
public final class McpWorld implements AutoCloseable {
    static final String TOKEN = "the-token";

    final FakeTools tools = new FakeTools();
    final Usage usage = new Usage(Instant::now);
    final Mcp mcp;
    final Callers callers = new Callers(
            directory -> directory.equals("/trees/auth") ? Optional.of(new SessionName("auth")) : Optional.empty());
    final HeardReports heard = new HeardReports();
    private final Engine engine;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile String workflow = "review";
    McpHttp http;

    public McpWorld(Path folder) {
        engine = Engine.start(SqliteEventLog.open(folder.resolve("log.db")), new SystemMoments());
        mcp = new Mcp(new Toolbox(new Repeats(engine), tools.all()), callers, () -> workflow, "0.1.0");
        http = McpHttp.start(0, parts(mcp));
    }

    /** The product's own tools with nothing behind them: to be listed, not called. */
    Mcp withRealTools() {
        List<Tool<?, ?>> real = Tools.all(new House(engine, null));
        return new Mcp(new Toolbox(new Repeats(engine), real), callers, () -> workflow, "0.1.0");
    }

    McpHttp.Parts parts(Mcp spoken) {
        return new McpHttp.Parts(TOKEN, spoken, heard, usage);
    }

    void workflow(String newWorkflow) {
        workflow = newWorkflow;
    }

    void restart() {
        int port = http.port();
        http.close();
        http = McpHttp.start(port, parts(mcp));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream");
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    JsonNode ask(String path, String method, String params) throws IOException, InterruptedException {
        HttpResponse<String> response = post(path, message(method, params));
        return Json.mapper().readTree(response.body());
    }

    JsonNode call(String path, String tool, String arguments) throws IOException, InterruptedException {
        return ask(path, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    static String message(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    @Override
    public void close() {
        tools.gate.countDown();
        http.close();
        engine.close();
    }
}
