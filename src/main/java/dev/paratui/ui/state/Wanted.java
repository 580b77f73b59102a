package dev.paratui.ui.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Json;
import dev.paratui.tool.ToolListTool;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A tool's arguments as typed into its form.
 *
 * @param place the field that cannot be read; 0 when all can
 * @param mistake what is wrong with it; empty when nothing is
 */
record Wanted(ObjectNode arguments, int place, String mistake) {
    static final Wanted NOTHING = new Wanted(JsonNodeFactory.instance.objectNode(), 0, "");

    static Wanted of(Dialog.Ask ask) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < ask.fields().size(); i++) {
            ToolListTool.ArgumentView argument = ask.tool().arguments().get(i);
            String text = ask.fields().get(i).text().strip();
            if (!text.isEmpty() && (argument.required() || !isKept(ask, i, text))) {
                try {
                    arguments.set(argument.name(), value(argument, text));
                } catch (IllegalArgumentException unreadable) {
                    return new Wanted(arguments, i, String.valueOf(unreadable.getMessage()));
                }
            } else if (text.isEmpty() && !ask.was().isEmpty() && !isKept(ask, i, text)) {
                clear(arguments, argument);
            }
        }
        return new Wanted(arguments, 0, "");
    }

    /** What was not touched is not sent: meanwhile somebody else may have changed it. */
    private static boolean isKept(Dialog.Ask ask, int field, String text) {
        return !ask.was().isEmpty() && ask.was().get(field).strip().equals(text);
    }

    /** Where an empty value can be said; of a number there is none. */
    private static void clear(ObjectNode arguments, ToolListTool.ArgumentView argument) {
        switch (argument.type()) {
            case "array" -> arguments.putArray(argument.name());
            case "string" -> arguments.put(argument.name(), "");
            default -> {}
        }
    }

    /** How a value is typed. */
    static String typed(JsonNode value) {
        if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
        }
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    private static JsonNode value(ToolListTool.ArgumentView argument, String text) {
        return switch (argument.type()) {
            case "integer" -> number(argument.name(), text);
            case "boolean" -> truth(argument.name(), text);
            case "array" -> text.startsWith("[") ? json(argument.name(), text) : list(text);
            case "object" -> json(argument.name(), text);
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }

    private static JsonNode number(String name, String text) {
        try {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
        } catch (NumberFormatException no) {
            throw new IllegalArgumentException(name + " is a number", no);
        }
    }

    private static JsonNode truth(String name, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> JsonNodeFactory.instance.booleanNode(true);
            case "no", "n", "false" -> JsonNodeFactory.instance.booleanNode(false);
            default -> throw new IllegalArgumentException(name + " is yes or no");
        };
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String item : text.split(",")) {
            if (!item.isBlank()) {
                list.add(item.strip());
            }
        }
        return list;
    }

    private static JsonNode json(String name, String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException no) {
            throw new IllegalArgumentException(name + " is JSON, as {\"key\": \"value\"} or [\"a\", \"b\"]", no);
        }
    }
}
