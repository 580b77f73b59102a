package dev.paratui.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a supervisor's line says: a result, or a refusal. */
final class Answer {
    private Answer() {}

    static JsonNode resultOf(JsonNode line) {
        JsonNode error = line.path("error");
        if (error.isObject()) {
            throw new Refused(refusal(error));
        }
        return line.path("result");
    }

    private static Refusal refusal(JsonNode error) {
        Map<String, Object> details = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : error.path("details").properties()) {
            details.put(entry.getKey(), plain(entry.getValue()));
        }
        return new Refusal(
                code(error.path("code").asText()),
                error.path("message").asText(),
                error.path("hint").asText(),
                details);
    }

    /** A newer supervisor may know words that this program does not. */
    private static Code code(String word) {
        return Arrays.stream(Code.values())
                .filter(code -> code.name().equals(word))
                .findFirst()
                .orElse(Code.FAILED);
    }

    private static Object plain(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isContainerNode() ? container(node) : node.asText();
    }

    private static Object container(JsonNode node) {
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        Map<String, Object> entries = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            entries.put(entry.getKey(), plain(entry.getValue()));
        }
        return entries;
    }
}
