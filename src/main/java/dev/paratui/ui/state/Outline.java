package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tool's answer as lines to read: names and values, indented, without the signs of JSON. */
final class Outline {
    private static final int MAX_LINES = 5_000;

    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    static List<String> of(JsonNode answer) {
        Outline outline = new Outline();
        outline.addAll("", answer);
        if (outline.lines.size() > MAX_LINES) {
            List<String> cut = new ArrayList<>(outline.lines.subList(0, MAX_LINES));
            cut.add("… cut off here");
            return cut;
        }
        return outline.lines.isEmpty() ? List.of("(nothing)") : outline.lines;
    }

    private void addAll(String indent, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                add(indent, field.getKey() + ":", field.getValue());
            }
        } else if (node.isArray()) {
            node.forEach(item -> addItem(indent, item));
        } else {
            node.asText().lines().forEach(line -> lines.add(indent + line));
        }
    }

    private void add(String indent, String label, JsonNode value) {
        if (lines.size() > MAX_LINES) {
            return;
        }
        boolean isShort = value.isValueNode() && value.asText().lines().count() < 2;
        if (isShort || (value.isEmpty() && value.isContainerNode())) {
            lines.add(indent + label + " " + (value.isNull() || value.isContainerNode() ? "–" : value.asText()));
        } else {
            lines.add(indent + label);
            addAll(indent + "  ", value);
        }
    }

    private void addItem(String indent, JsonNode item) {
        int first = lines.size();
        addAll(indent + "  ", item);
        if (lines.size() > first) {
            lines.set(first, indent + "· " + lines.get(first).substring(indent.length() + 2));
        }
    }
}
