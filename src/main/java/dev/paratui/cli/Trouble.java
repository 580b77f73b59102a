package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.model.Refusal;
import dev.paratui.model.Words;
import java.io.PrintStream;
import java.util.Map;

/** How an error is told: two lines for people, one JSON value for programs; always on the error stream. */
final class Trouble {
    private Trouble() {}

    static int tell(PrintStream err, Refusal refusal) {
        err.println("para: " + Words.clean(refusal.message()));
        if (!refusal.hint().isBlank()) {
            err.println("hint: " + Words.clean(refusal.hint()));
        }
        return refusal.code().exitCode();
    }

    static int tellPrograms(PrintStream err, Refusal refusal) {
        ObjectNode json = Trees.object();
        ObjectNode error = json.putObject("error");
        error.put("code", refusal.code().name());
        error.put("message", refusal.message());
        error.put("hint", refusal.hint());
        error.set("details", node(refusal.details()));
        err.println(Trees.write(json));
        return refusal.code().exitCode();
    }

    private static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = Trees.object();
            map.forEach((name, item) -> object.set(String.valueOf(name), node(item)));
            return object;
        }
        if (value instanceof Iterable<?> items) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(node(item)));
            return array;
        }
        return scalar(value);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Boolean flag) {
            return JsonNodeFactory.instance.booleanNode(flag);
        }
        if (value instanceof Double number) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        return value instanceof Number number
                ? JsonNodeFactory.instance.numberNode(number.longValue())
                : JsonNodeFactory.instance.textNode(String.valueOf(value));
    }
}
