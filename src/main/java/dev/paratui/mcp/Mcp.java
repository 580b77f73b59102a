package dev.paratui.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.door.Callers;
import dev.paratui.door.Identity;
import dev.paratui.door.JsonRpc;
import dev.paratui.tool.Card;
import dev.paratui.tool.Json;
import dev.paratui.tool.Toolbox;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tools, resources and prompts over MCP, one set for leaders and one for workers. Keeps no state of a client. */
public final class Mcp implements JsonRpc {
    private static final System.Logger LOG = System.getLogger(Mcp.class.getName());
    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL_ERROR = -32603;

    private final McpJsonMapper mapper =
            new JacksonMcpJsonMapper(JsonMapper.builder().build());
    private final Map<Card.Audience, Wire> wires = new EnumMap<>(Card.Audience.class);
    private final Texts texts;

    /**
     * Shows these tools.
     *
     * @param workflow of the repository, {@code review} or {@code auto}, asked each time
     */
    public Mcp(Toolbox toolbox, Callers callers, Supplier<String> workflow, String version) {
        this.texts = new Texts(workflow);
        ToolSpecs tools = new ToolSpecs(toolbox, callers);
        ResourceSpecs resources = new ResourceSpecs(toolbox, callers);
        PromptSpecs prompts = new PromptSpecs(texts);
        for (Card.Audience audience : new Card.Audience[] {Card.Audience.LEADER, Card.Audience.WORKER}) {
            Wire wire = new Wire();
            McpServer.sync(wire)
                    .serverInfo("para", version)
                    .jsonMapper(mapper)
                    .jsonSchemaValidator(new Trusting())
                    .validateToolInputs(false)
                    .immediateExecution(true)
                    .capabilities(McpSchema.ServerCapabilities.builder()
                            .tools(false)
                            .resources(false, false)
                            .prompts(false)
                            .build())
                    .tools(tools.forAudience(audience))
                    .resources(resources.resources(audience))
                    .resourceTemplates(resources.templates(audience))
                    .prompts(prompts.forAudience(audience))
                    .build();
            wires.put(audience, wire);
        }
    }

    @Override
    public Optional<String> answer(String message, Identity who) {
        JsonNode id = null;
        try {
            JsonNode tree = Json.mapper().readTree(message);
            id = tree.get("id");
            if (!tree.isObject() || !tree.path("jsonrpc").asText().equals("2.0")) {
                return Optional.of(error(id, INVALID_REQUEST, "this is no single JSON-RPC 2.0 message"));
            }
            return tree.has("method") ? sent(message, who) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.of(error(null, PARSE_ERROR, "this is no JSON"));
        } catch (IllegalArgumentException unfit) { // so the SDK says that params have another shape
            return Optional.of(error(id, INVALID_PARAMS, "the params are not what this method takes"));
        } catch (IOException | RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "a message of MCP failed", failed);
            return Optional.of(error(id, INTERNAL_ERROR, "the message could not be answered"));
        }
    }

    /** What is said of a message that was not even read. */
    static String error(@Nullable JsonNode id, int code, String message) {
        ObjectNode error = Json.mapper().createObjectNode();
        error.put("jsonrpc", "2.0").set("id", id);
        error.putObject("error").put("code", code).put("message", message);
        return error.toString();
    }

    private Optional<String> sent(String message, Identity who) throws IOException {
        Wire wire = Optional.ofNullable(wires.get(who.audience()))
                .orElseThrow(() -> new IllegalStateException("MCP is for leaders and workers"));
        McpSchema.JSONRPCMessage read = McpSchema.deserializeJsonRpcMessage(mapper, message);
        if (read instanceof JSONRPCRequest request) {
            JSONRPCResponse response = wire.ask(request, Speaker.context(who));
            return Optional.of(mapper.writeValueAsString(following(response, who)));
        }
        if (read instanceof JSONRPCNotification notification) {
            wire.tell(notification, Speaker.context(who));
        }
        return Optional.empty();
    }

    /** The answer to {@code initialize} says the workflow of now, not that of when the server was built. */
    private @Nullable JSONRPCResponse following(@Nullable JSONRPCResponse response, Identity who) {
        if (response == null || !(response.result() instanceof InitializeResult first)) {
            return response;
        }
        String name = who.audience() == Card.Audience.WORKER ? "instructions-worker" : "instructions-leader";
        InitializeResult second = InitializeResult.builder(
                        first.protocolVersion(), first.capabilities(), first.serverInfo())
                .instructions(texts.text(name, Map.of()))
                .build();
        return JSONRPCResponse.result(response.id(), second);
    }
}
