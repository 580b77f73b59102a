package dev.paratui.mcp;

import dev.paratui.door.Hearing;
import dev.paratui.door.JsonRpc;
import dev.paratui.door.Usage;
import java.net.BindException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** MCP over HTTP, for this machine only. */
public final class McpHttp implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final System.Logger LOG = System.getLogger(McpHttp.class.getName());
    /** Held here, because a logger nobody holds forgets its level. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.modelcontextprotocol"));

    /** A call that waits holds a thread for up to 50 s. */
    private static final int MAX_THREADS = 250;

    private static final int MIN_THREADS = 4;
    private static final int IDLE_MILLIS = 120_000;
    private static final int STOP_MILLIS = 1_000;

    private final Server server;
    private final ServerConnector connector;

    private McpHttp(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Who is spoken to.
     *
     * @param token without which MCP hears nobody
     */
    public record Parts(String token, JsonRpc mcp, Hearing hearing, Usage usage) {}

    /**
     * Begins to listen.
     *
     * @param port that of the last time, which is kept when it is free; 0 for any
     */
    public static McpHttp start(int port, Parts parts) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        try {
            return listen(port, parts);
        } catch (BindException taken) {
            LOG.log(System.Logger.Level.WARNING, "port " + port + " is taken; MCP takes another");
            try {
                return listen(0, parts);
            } catch (BindException none) {
                throw new IllegalStateException("there is no free port on " + LOOPBACK, none);
            }
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Where programs in sessions report, up to the session's name. */
    public String hookUrl() {
        return "http://" + LOOPBACK + ":" + port() + HookServlet.PATH;
    }

    /** Where workers speak, up to the worker's name. */
    public String workerUrl() {
        return "http://" + LOOPBACK + ":" + port() + Endpoint.WORKER;
    }

    public String url() {
        return "http://" + LOOPBACK + ":" + port() + Endpoint.LEADER;
    }

    @Override
    public void close() {
        end(server);
    }

    private static McpHttp listen(int port, Parts parts) throws BindException {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("mcp");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration quiet = new HttpConfiguration();
        quiet.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(quiet));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        McpServlet mcp = new McpServlet(parts.mcp(), new Guard(parts.token()), parts.usage());
        context.addServlet(new ServletHolder(mcp), "/*");
        context.addServlet(new ServletHolder(new HookServlet(parts.hearing(), parts.usage())), HookServlet.PATH + "*");
        server.setHandler(context);
        server.setStopTimeout(STOP_MILLIS);
        begin(server, port);
        return new McpHttp(server, connector);
    }

    private static void begin(Server server, int port) throws BindException {
        try {
            server.start();
        } catch (Exception failed) { // Jetty declares no less
            end(server);
            if (failed instanceof BindException || failed.getCause() instanceof BindException) {
                throw (BindException) new BindException("port " + port).initCause(failed);
            }
            throw new IllegalStateException("MCP's HTTP server does not start", failed);
        }
    }

    private static void end(Server server) {
        try {
            server.stop();
        } catch (Exception failed) { // Jetty declares no less; what still waits is interrupted
            LOG.log(System.Logger.Level.DEBUG, "MCP's HTTP server did not end cleanly", failed);
        }
    }
}
