package dev.paratui.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Carries single messages to the SDK's server; over what they came, it does not know. */
final class Wire implements McpStatelessServerTransport {
    static final List<String> VERSIONS = List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");

    private @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler newHandler) {
        handler = newHandler;
    }

    @Override
    public List<String> protocolVersions() {
        return VERSIONS;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** The answer; the tool works on this thread. */
    @Nullable
    JSONRPCResponse ask(JSONRPCRequest request, McpTransportContext context) {
        return ready().handleRequest(context, request)
                .contextWrite(view -> view.put(McpTransportContext.KEY, context))
                .block();
    }

    void tell(JSONRPCNotification notification, McpTransportContext context) {
        ready().handleNotification(context, notification)
                .contextWrite(view -> view.put(McpTransportContext.KEY, context))
                .block();
    }

    private McpStatelessServerHandler ready() {
        if (handler == null) {
            throw new IllegalStateException("the MCP server is not built yet");
        }
        return handler;
    }
}
