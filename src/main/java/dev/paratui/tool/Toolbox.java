package dev.paratui.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** All tools by name, called with JSON: the one way in for every face. */
public final class Toolbox {
    private static final String KEY = "idempotency_key";
    private static final int MAX_KEY_CHARACTERS = 200;
    private static final String REVISION = "if_revision";

    private final Map<String, Tool<?, ?>> tools = new LinkedHashMap<>();
    private final Repeats repeats;

    public Toolbox(Repeats repeats, List<? extends Tool<?, ?>> tools) {
        this.repeats = repeats;
        for (Tool<?, ?> tool : tools) {
            if (this.tools.put(tool.card().name(), tool) != null) {
                throw new IllegalStateException(
                        "two tools of the name " + tool.card().name());
            }
            inputSchema(tool);
            outputSchema(tool);
        }
    }

    public Collection<Tool<?, ?>> all() {
        return tools.values();
    }

    public Optional<Tool<?, ?>> find(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    public ObjectNode inputSchema(Tool<?, ?> tool) {
        ObjectNode schema = Schemas.ofInput(tool.input());
        if (tool.card().changes()) {
            ObjectNode properties = (ObjectNode) schema.get("properties");
            properties
                    .putObject(KEY)
                    .put("type", "string")
                    .put("description", "The same call with the same key counts once, for 24 hours.");
            properties
                    .putObject(REVISION)
                    .put("type", "integer")
                    .put("description", "Refuse with STALE unless the object named still has this revision.");
        }
        return schema;
    }

    public ObjectNode outputSchema(Tool<?, ?> tool) {
        return Schemas.ofOutput(tool.output());
    }

    /**
     * Calls a tool.
     *
     * @param arguments by name; those that every changing tool takes may stand among them
     * @throws Refused when it cannot be, also for unknown tools and bad arguments
     */
    public Answer call(String name, JsonNode arguments, Caller caller) {
        Tool<?, ?> tool = allowed(name, caller);
        ObjectNode own = own(arguments);
        if (!tool.card().changes()) {
            return answer(tool, own, caller);
        }
        Optional<String> key = take(own);
        OptionalLong revision = revision(own);
        return key.map(given -> once(
                        tool,
                        own,
                        caller.under(
                                Optional.of(new CallKey(given, Fingerprint.of(name, own, caller.session()))),
                                revision)))
                .orElseGet(() -> answer(tool, own, caller.under(Optional.empty(), revision)));
    }

    private Tool<?, ?> allowed(String name, Caller caller) {
        Tool<?, ?> tool = find(name)
                .orElseThrow(() -> new Refused(
                        Code.NOT_FOUND,
                        "there is no tool \"" + Words.shown(name) + "\"",
                        "`para mcp tools` lists them"));
        if (tool.card().isFor(caller.audience())) {
            return tool;
        }
        boolean isForPersons = !tool.card().isFor(Card.Audience.LEADER);
        throw new Refused(
                Code.NOT_ALLOWED,
                (isForPersons ? "only a person may do this, not " : "this is not for workers, so not for ")
                        + Words.shown(caller.by()),
                isForPersons
                        ? "ask the person: on the dashboard, or at a command line outside of a session"
                        : "ask the leader: send_message");
    }

    private static ObjectNode own(JsonNode arguments) {
        if (arguments instanceof ObjectNode object) {
            return object.deepCopy();
        }
        if (arguments.isNull() || arguments.isMissingNode()) {
            return Json.mapper().createObjectNode();
        }
        throw new Refused(Code.BAD_ARGUMENT, "the arguments are no JSON object", "give them by name");
    }

    private Answer once(Tool<?, ?> tool, ObjectNode own, Caller caller) {
        CallKey key = caller.key().orElseThrow();
        Optional<JsonNode> before = repeats.answerOf(key);
        if (before.isPresent()) {
            return new Answer(repeated(before.get()), "");
        }
        boolean isRepeated = repeats.isBegun(key);
        Answer fresh = answer(tool, own, caller);
        repeats.remember(key, fresh.result());
        return isRepeated ? new Answer(repeated(fresh.result()), fresh.text()) : fresh;
    }

    private static <I extends Record, O extends Record> Answer answer(Tool<I, O> tool, ObjectNode own, Caller caller) {
        O output = tool.call(Arguments.read(tool.input(), own), caller);
        return new Answer(Json.tree(output), tool.text(output));
    }

    private static Optional<String> take(ObjectNode own) {
        JsonNode given = own.remove(KEY);
        if (given == null || given.isNull()) {
            return Optional.empty();
        }
        boolean isKey = given.isTextual()
                && !given.textValue().isBlank()
                && given.textValue().length() <= MAX_KEY_CHARACTERS
                && Words.clean(given.textValue()).equals(given.textValue());
        if (!isKey) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "argument \"" + KEY + "\" is " + Words.shown(given.toString()),
                    "give a string of 1-" + MAX_KEY_CHARACTERS + " characters, or none");
        }
        return Optional.of(given.textValue());
    }

    private static OptionalLong revision(ObjectNode own) {
        JsonNode given = own.remove(REVISION);
        if (given == null || given.isNull()) {
            return OptionalLong.empty();
        }
        if (!given.isIntegralNumber()) {
            throw new Refused(Code.BAD_ARGUMENT, "argument \"" + REVISION + "\" is no whole number", "give a revision");
        }
        return OptionalLong.of(given.longValue());
    }

    private static JsonNode repeated(JsonNode before) {
        return before instanceof ObjectNode object ? object.deepCopy().put("repeated", true) : before;
    }

    /**
     * A result.
     *
     * @param text for clients that show text; empty: the result's JSON
     */
    public record Answer(JsonNode result, String text) {}
}
