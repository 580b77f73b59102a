package dev.paratui.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.door.Callers;
import dev.paratui.door.Problem;
import dev.paratui.model.Refused;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.Json;
import dev.paratui.tool.Tool;
import dev.paratui.tool.Toolbox;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;

/** The tools as MCP describes and calls them. */
final class ToolSpecs {
    /** Put by the bridge on each call, so that one sent again after a break counts once. */
    private static final String META_KEY = "para/key";

    private static final String KEY = "idempotency_key";
    private static final System.Logger LOG = System.getLogger(ToolSpecs.class.getName());
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Toolbox toolbox;
    private final Callers callers;

    ToolSpecs(Toolbox toolbox, Callers callers) {
        this.toolbox = toolbox;
        this.callers = callers;
    }

    List<SyncToolSpecification> forAudience(Card.Audience audience) {
        return toolbox.all().stream()
                .filter(tool -> tool.card().isFor(audience))
                .map(this::specification)
                .toList();
    }

    private SyncToolSpecification specification(Tool<?, ?> tool) {
        Card card = tool.card();
        McpSchema.Tool described = McpSchema.Tool.builder(card.name(), map(toolbox.inputSchema(tool)))
                .description(card.description())
                .outputSchema(map(toolbox.outputSchema(tool)))
                .annotations(annotations(card.effect()))
                .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((context, request) -> call(card, request, Speaker.caller(context, callers)))
                .build();
    }

    private CallToolResult call(Card card, CallToolRequest request, Caller caller) {
        try {
            ObjectNode arguments = arguments(card, request);
            Fence.check(card, arguments, caller);
            Toolbox.Answer answer = toolbox.call(card.name(), arguments, caller);
            JsonNode result = answer.result();
            return CallToolResult.builder()
                    .structuredContent(result)
                    .addTextContent(answer.text().isEmpty() ? result.toString() : answer.text())
                    .isError(false)
                    .build();
        } catch (Refused refused) {
            return refusal(refused);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, card.name() + " failed", failed);
            return refusal(failed);
        }
    }

    private static CallToolResult refusal(RuntimeException problem) {
        return CallToolResult.builder()
                .addTextContent(Problem.of(problem).toString())
                .isError(true)
                .build();
    }

    @SuppressWarnings("NullAway") // the SDK gives null for arguments and _meta that were left out
    private static ObjectNode arguments(Card card, CallToolRequest request) {
        ObjectNode arguments = request.arguments() == null
                ? Json.mapper().createObjectNode()
                : Json.mapper().valueToTree(request.arguments());
        Object key = request.meta() == null ? null : request.meta().get(META_KEY);
        if (card.changes() && key instanceof String given && !arguments.hasNonNull(KEY)) {
            arguments.put(KEY, given);
        }
        return arguments;
    }

    private static ToolAnnotations annotations(Card.Effect effect) {
        boolean looks = effect == Card.Effect.LOOKS;
        return ToolAnnotations.builder()
                .readOnlyHint(looks)
                .destructiveHint(effect == Card.Effect.DESTROYS)
                .idempotentHint(looks || effect == Card.Effect.SETTLES)
                .openWorldHint(false)
                .build();
    }

    private static Map<String, Object> map(JsonNode schema) {
        return Json.mapper().convertValue(schema, OBJECT);
    }
}
