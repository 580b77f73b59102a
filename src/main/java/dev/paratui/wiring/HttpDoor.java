package dev.paratui.wiring;

import dev.paratui.door.JsonRpc;
import dev.paratui.door.Usage;
import dev.paratui.mcp.McpHttp;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** MCP over HTTP, opened while the rest is at work already; it keeps its port from one start to the next. */
final class HttpDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HttpDoor.class.getName());

    private final SupervisorFiles files;
    private final SupervisorDesk desk;
    private Optional<McpHttp> http = Optional.empty();

    HttpDoor(SupervisorFiles files, SupervisorDesk desk) {
        this.files = files;
        this.desk = desk;
    }

    synchronized void open(JsonRpc mcp, Usage usage) {
        try {
            McpHttp opened = McpHttp.start(files.port(), files.token(), mcp, usage);
            http = Optional.of(opened);
            files.rememberPort(opened.port());
            desk.listensAt(opened.url());
            files.writeAddress(desk.address());
        } catch (RuntimeException failure) {
            desk.hasNoHttp();
            LOG.log(Level.SEVERE, "MCP over HTTP is not at hand", failure);
        }
    }

    @Override
    public synchronized void close() {
        http.ifPresent(McpHttp::close);
    }
}
