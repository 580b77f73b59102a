package dev.paratui.wiring;

import dev.paratui.door.Hearing;
import dev.paratui.door.JsonRpc;
import dev.paratui.door.Usage;
import dev.paratui.engine.duty.ReportAddress;
import dev.paratui.mcp.McpHttp;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** MCP over HTTP, opened while the rest is at work already; it keeps its port from one start to the next. */
final class HttpDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HttpDoor.class.getName());

    private final SupervisorFiles files;
    private final SupervisorDesk desk;
    private final ReportAddress reports;
    private Optional<McpHttp> http = Optional.empty();

    HttpDoor(SupervisorFiles files, SupervisorDesk desk, ReportAddress reports) {
        this.files = files;
        this.reports = reports;
        this.desk = desk;
    }

    synchronized void open(JsonRpc mcp, Hearing hearing, Usage usage) {
        try {
            McpHttp opened = McpHttp.start(files.port(), new McpHttp.Parts(files.token(), mcp, hearing, usage));
            http = Optional.of(opened);
            files.rememberPort(opened.port());
            reports.opensAt(Optional.of(new ReportAddress.Doors(opened.hookUrl(), opened.workerUrl())));
            desk.listensAt(opened.url());
            files.writeAddress(desk.address());
        } catch (RuntimeException failure) {
            reports.opensAt(Optional.empty());
            desk.hasNoHttp();
            LOG.log(Level.SEVERE, "MCP over HTTP is not at hand", failure);
        }
    }

    @Override
    public synchronized void close() {
        http.ifPresent(McpHttp::close);
    }
}
