package dev.paratui.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * JSON text to tree and back by streaming only.
 *
 * <p>An {@code ObjectMapper}, and with it {@code JsonNode.toString()}, would cost a short-lived command a third of its
 * time.
 */
public final class Trees {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Trees() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static JsonNode read(String json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                return NODES.missingNode();
            }
            return value(parser);
        }
    }

    /** The tree on one line. */
    public static String write(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(tree, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> objectOf(parser);
            case START_ARRAY -> arrayOf(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? NODES.numberNode(parser.getBigIntegerValue())
                : NODES.numberNode(parser.getLongValue());
    }

    private static ObjectNode objectOf(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static ArrayNode arrayOf(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static void write(JsonNode tree, JsonGenerator generator) throws IOException {
        switch (tree.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonNode> entry : tree.properties()) {
                    generator.writeFieldName(entry.getKey());
                    write(entry.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                for (JsonNode item : tree) {
                    write(item, generator);
                }
                generator.writeEndArray();
            }
            case NUMBER -> number(tree, generator);
            case BOOLEAN -> generator.writeBoolean(tree.booleanValue());
            case STRING -> generator.writeString(tree.textValue());
            case BINARY, MISSING, NULL, POJO -> generator.writeNull();
        }
    }

    private static void number(JsonNode tree, JsonGenerator generator) throws IOException {
        if (!tree.isIntegralNumber()) {
            generator.writeNumber(tree.doubleValue());
        } else if (tree.canConvertToLong()) {
            generator.writeNumber(tree.longValue());
        } else {
            generator.writeNumber(tree.bigIntegerValue());
        }
    }
}
