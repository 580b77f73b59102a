package dev.paratui.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.door.Callers;
import dev.paratui.door.Problem;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.Json;
import dev.paratui.tool.Toolbox;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.function.BiFunction;

/** What can be read without calling a tool. Each asks a tool all the same, so there is no second way in. */
final class ResourceSpecs {
    private static final String SESSIONS = "para://sessions/";
    private static final int MAX_EVENTS = 200;
    private static final int NOT_FOUND = -32002;
    private static final int REFUSED = -32602;

    private final Toolbox toolbox;
    private final Callers callers;

    ResourceSpecs(Toolbox toolbox, Callers callers) {
        this.toolbox = toolbox;
        this.callers = callers;
    }

    /**
     * A resource.
     *
     * @param uri with a {@code {name}} where a session's stands
     * @param tool whose answer it is
     */
    private record Shelf(String uri, String title, String description, String mimeType, String tool) {
        static Shelf json(String uri, String title, String tool, String description) {
            return new Shelf(uri, title, description, "application/json", tool);
        }

        boolean isTemplate() {
            return uri.contains("{");
        }
    }

    private static final List<Shelf> SHELVES = List.of(
            Shelf.json("para://snapshot", "snapshot", "para_list", "All sessions, as para_list gives them."),
            Shelf.json("para://train", "train", "para_train", "The sessions that are to land, in their order."),
            Shelf.json("para://events", "events", "para_events", "The newest of what happened, oldest first."),
            Shelf.json(SESSIONS + "{name}", "session", "para_list", "One session, archived ones too."),
            new Shelf(
                    SESSIONS + "{name}/pane",
                    "pane",
                    "The last lines of its pane, as plain text.",
                    "text/plain",
                    "para_read"),
            Shelf.json(SESSIONS + "{name}/diff", "diff", "para_diff", "What it changed against its base."),
            Shelf.json(
                    "coordination://status", "status", "get_status", "Goal, counts and progress of the common work."),
            Shelf.json("coordination://tasks", "tasks", "get_all_tasks", "All tasks."),
            Shelf.json("coordination://discoveries", "discoveries", "get_discoveries", "What agents found out."),
            Shelf.json(
                    "coordination://master-plan",
                    "master plan",
                    "get_master_plan",
                    "The goal, and the plan in words."));

    List<SyncResourceSpecification> resources(Card.Audience audience) {
        return shelves(audience)
                .filter(shelf -> !shelf.isTemplate())
                .map(shelf -> new SyncResourceSpecification(
                        Resource.builder(shelf.uri(), shelf.title())
                                .description(shelf.description())
                                .mimeType(shelf.mimeType())
                                .build(),
                        reading(shelf)))
                .toList();
    }

    List<SyncResourceTemplateSpecification> templates(Card.Audience audience) {
        return shelves(audience)
                .filter(Shelf::isTemplate)
                .map(shelf -> new SyncResourceTemplateSpecification(
                        ResourceTemplate.builder(shelf.uri(), shelf.title())
                                .description(shelf.description())
                                .mimeType(shelf.mimeType())
                                .build(),
                        reading(shelf)))
                .toList();
    }

    private java.util.stream.Stream<Shelf> shelves(Card.Audience audience) {
        return SHELVES.stream().filter(shelf -> toolbox.find(shelf.tool())
                .filter(tool -> tool.card().isFor(audience))
                .isPresent());
    }

    private BiFunction<McpTransportContext, ReadResourceRequest, ReadResourceResult> reading(Shelf shelf) {
        return (context, request) -> {
            try {
                String text = read(shelf, request.uri(), Speaker.caller(context, callers));
                return ReadResourceResult.builder(List.of(TextResourceContents.builder(request.uri(), text)
                                .mimeType(shelf.mimeType())
                                .build()))
                        .build();
            } catch (Refused refused) {
                throw error(refused);
            }
        };
    }

    private String read(Shelf shelf, String uri, Caller caller) {
        ObjectNode arguments = Json.mapper().createObjectNode();
        if (shelf.tool().equals("para_events")) {
            long revision = toolbox.call("para_list", arguments, caller)
                    .result()
                    .path("revision")
                    .asLong();
            arguments.put("since", Math.max(0, revision - MAX_EVENTS)).put("limit", MAX_EVENTS);
        }
        if (!shelf.isTemplate()) {
            return ask(shelf, arguments, caller).toString();
        }
        String name = uri.substring(SESSIONS.length()).split("/", 2)[0];
        return switch (shelf.tool()) {
            case "para_list" ->
                one(ask(shelf, arguments.put("archived", true), caller), name).toString();
            case "para_read" ->
                ask(shelf, arguments.put("session", name), caller).path("text").asText();
            default -> ask(shelf, arguments.put("session", name), caller).toString();
        };
    }

    private JsonNode ask(Shelf shelf, ObjectNode arguments, Caller caller) {
        return toolbox.call(shelf.tool(), arguments, caller).result();
    }

    private static JsonNode one(JsonNode list, String name) {
        for (JsonNode session : list.path("sessions")) {
            if (session.path("name").asText().equalsIgnoreCase(name)) {
                return session;
            }
        }
        throw new Refused(Code.SESSION_NOT_FOUND, "there is no session \"" + name + "\"", "para_list shows all");
    }

    private static McpError error(Refused refused) {
        boolean isAbsent = refused.refusal().code() == Code.SESSION_NOT_FOUND;
        return McpError.builder(isAbsent ? NOT_FOUND : REFUSED)
                .message(refused.refusal().message())
                .data(Problem.of(refused))
                .build();
    }
}
