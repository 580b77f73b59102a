package dev.paratui.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import dev.paratui.tool.Card;
import dev.paratui.tool.Json;
import dev.paratui.tool.Tool;
import dev.paratui.tool.Toolbox;
import java.util.List;
import java.util.Optional;

/** Answers one plain request: a tool by name, or the supervisor itself. Thread-safe. */
public final class Counter {
    private static final System.Logger LOG = System.getLogger(Counter.class.getName());

    private final Toolbox toolbox;
    private final Callers callers;
    private final Desk desk;

    public Counter(Toolbox toolbox, Callers callers, Desk desk) {
        this.toolbox = toolbox;
        this.callers = callers;
        this.desk = desk;
    }

    /** The answer, with the request's own id. */
    ObjectNode answer(JsonNode request) {
        ObjectNode answer = Json.mapper().createObjectNode();
        answer.set("id", request.path("id").isMissingNode() ? NullNode.instance : request.get("id"));
        try {
            fill(answer, request);
        } catch (Refused refused) {
            answer.set("error", Problem.of(refused));
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "a request at the door failed", failed);
            answer.set("error", Problem.of(failed));
        }
        return answer;
    }

    /** The answer to a line that is no request. */
    static ObjectNode refuse(String message) {
        ObjectNode answer = Json.mapper().createObjectNode();
        answer.set("id", NullNode.instance);
        answer.set("error", Problem.of(new Refused(Code.BAD_ARGUMENT, message, "send one JSON object a line")));
        return answer;
    }

    static Optional<JsonNode> parse(String line) {
        try {
            return Optional.ofNullable(Json.mapper().readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private void fill(ObjectNode answer, JsonNode request) {
        if (request.has("tool")) {
            call(answer, request);
        } else if (request.has("status")) {
            answer.set("result", desk.status());
        } else if (request.has("tools")) {
            answer.putObject("result").set("tools", Json.tree(cards()));
        } else if (request.has("stop")) {
            stop(request.get("stop"));
            answer.putObject("result");
        } else if (request.has("hello")) {
            answer.putObject("result").put("version", desk.version()).put("pid", desk.pid());
        } else {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "the request asks for nothing known",
                    "ask for tool, tools, status, stop or hello");
        }
    }

    private void call(ObjectNode answer, JsonNode request) {
        var caller = callers.atShell(text(request, "directory"), text(request, "session"));
        Toolbox.Answer given = toolbox.call(request.get("tool").asText(), request.path("arguments"), caller);
        answer.set("result", given.result());
        answer.put("text", given.text());
    }

    private List<Card> cards() {
        return toolbox.all().stream().map(Tool::card).toList();
    }

    private void stop(JsonNode how) {
        if (how.path("all").asBoolean()) {
            desk.stopWithPanes();
        } else {
            desk.stop();
        }
    }

    private static Optional<String> text(JsonNode request, String name) {
        JsonNode given = request.path(name);
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        if (!given.isTextual()) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "\"" + name + "\" is " + Words.shown(given.toString()), "it must be a text");
        }
        return Optional.of(given.textValue()).filter(value -> !value.isEmpty());
    }
}
