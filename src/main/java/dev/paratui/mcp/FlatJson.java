package dev.paratui.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.door.Hearing;
import dev.paratui.tool.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives a report's values by their JSON pointers, as far as they are not too many or too long. */
final class FlatJson {
    private static final int MAX_FIELDS = 500;
    private static final int MAX_VALUE = 64 * 1024;
    private static final int MAX_DEPTH = 12;

    private FlatJson() {}

    static Hearing.Said of(byte[] json) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean isWhole = add(Json.mapper().readTree(json), "", fields, 0);
        return new Hearing.Said(fields, isWhole);
    }

    private static boolean add(JsonNode node, String pointer, Map<String, String> fields, int depth) {
        if (node.isValueNode()) {
            String text = node.isNull() ? "" : node.asText();
            boolean fits = fields.size() < MAX_FIELDS;
            if (fits) {
                fields.put(pointer, text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE));
            }
            return fits && text.length() <= MAX_VALUE;
        }
        if (depth == MAX_DEPTH) {
            return false;
        }
        boolean isWhole = true;
        for (Map.Entry<String, JsonNode> child : (Iterable<Map.Entry<String, JsonNode>>) node.properties()) {
            String name = child.getKey().replace("~", "~0").replace("/", "~1");
            isWhole &= add(child.getValue(), pointer + "/" + name, fields, depth + 1);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            isWhole &= add(node.get(index), pointer + "/" + index, fields, depth + 1);
        }
        return isWhole;
    }
}
