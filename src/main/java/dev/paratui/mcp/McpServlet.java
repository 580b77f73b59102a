package dev.paratui.mcp;

import dev.paratui.door.Identity;
import dev.paratui.door.JsonRpc;
import dev.paratui.door.Usage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * MCP's streamable HTTP without sessions: each POST is one message with one answer.
 *
 * <p>Session ids are neither given nor asked for, so those from before a restart go on working.
 */
final class McpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MAX_BODY_BYTES = 16 << 20;
    /** Read over so that the sender hears the refusal; who sends more is cut off. */
    private static final int MAX_DRAINED_BYTES = 64 << 20;

    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int NOT_JSON = 415;
    private static final int INVALID_REQUEST = -32600;

    private final transient JsonRpc mcp;
    private final transient Guard guard;
    private final transient Usage usage;

    McpServlet(JsonRpc mcp, Guard guard, Usage usage) {
        this.mcp = mcp;
        this.guard = guard;
        this.usage = usage;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/.well-known/")) {
            response.setStatus(NOT_FOUND);
            return;
        }
        Optional<Guard.Turned> turned = guard.look(request);
        if (turned.isPresent()) {
            refuse(response, turned.get().status(), turned.get().reason());
            return;
        }
        usage.called();
        Optional<Identity> who = Endpoint.of(request.getRequestURI());
        if (who.isEmpty()) {
            refuse(response, NOT_FOUND, "MCP is at /mcp, and for a worker at /mcp/worker/<agent>");
            return;
        }
        serve(request, response, who.get());
        usage.called();
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, Identity who) throws IOException {
        switch (request.getMethod()) {
            case "POST" -> post(request, response, who);
            case "DELETE" -> response.setStatus(HttpServletResponse.SC_OK);
            default -> {
                response.setHeader("Allow", "POST, DELETE");
                refuse(response, METHOD_NOT_ALLOWED, "messages are sent by POST; there is no stream to listen to");
            }
        }
    }

    private void post(HttpServletRequest request, HttpServletResponse response, Identity who) throws IOException {
        String version = request.getHeader("MCP-Protocol-Version");
        if (version != null && !Wire.VERSIONS.contains(version)) {
            refuse(response, BAD_REQUEST, "this protocol version is not spoken here; " + Wire.VERSIONS + " are");
            return;
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("application/json")) {
            refuse(response, NOT_JSON, "Content-Type must be application/json");
            return;
        }
        InputStream body = request.getInputStream();
        byte[] bytes = body.readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            body.skip(MAX_DRAINED_BYTES);
            refuse(response, TOO_LARGE, "a message holds at most 16 MiB");
            return;
        }
        Optional<String> answer = mcp.answer(new String(bytes, StandardCharsets.UTF_8), who);
        if (answer.isPresent()) {
            write(response, answer.get());
        } else {
            response.setStatus(ACCEPTED);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String reason) throws IOException {
        response.setStatus(status);
        write(response, Mcp.error(null, INVALID_REQUEST, reason));
    }

    private static void write(HttpServletResponse response, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
