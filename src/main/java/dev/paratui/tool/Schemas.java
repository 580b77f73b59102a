package dev.paratui.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON schemas derived from records. */
final class Schemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Schemas() {}

    /** Of arguments: snake case, nothing else allowed, aliases not shown. */
    static ObjectNode ofInput(Class<? extends Record> type) {
        ObjectNode schema = object();
        schema.put("additionalProperties", false);
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = inputType(component.getGenericType());
            Arguments.saysOf(component).ifPresent(says -> describe(property, says));
            add(schema, Arguments.nameOf(component), property, isRequiredArgument(component));
        }
        return schema;
    }

    /** Of a result: every component is there; an absent value is null. */
    static ObjectNode ofOutput(Class<? extends Record> type) {
        ObjectNode schema = object();
        boolean isSnake = type.isAnnotationPresent(JsonNaming.class);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = isSnake ? Arguments.nameOf(component) : component.getName();
            add(schema, name, outputType(component.getGenericType()), component.getType() != Optional.class);
        }
        return schema;
    }

    private static boolean isRequiredArgument(RecordComponent component) {
        return !List.of(Optional.class, List.class, Map.class).contains(component.getType());
    }

    private static void describe(ObjectNode property, Says says) {
        property.put("description", says.value());
        ObjectNode valued = property.has("items") ? (ObjectNode) property.get("items") : property;
        if (says.oneOf().length > 0) {
            ArrayNode values = valued.putArray("enum");
            Arrays.stream(says.oneOf()).forEach(values::add);
        }
    }

    private static ObjectNode inputType(Type type) {
        if (type instanceof ParameterizedType generic) {
            ObjectNode inner = inputType(lastOf(generic));
            // Null is taken too, but not told: models' tool dialects know no type that is one of two.
            return generic.getRawType() == Optional.class ? inner : container(generic, inner);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? ofInput(plain.asSubclass(Record.class)) : scalar(plain);
    }

    private static ObjectNode outputType(Type type) {
        if (type instanceof ParameterizedType generic) {
            ObjectNode inner = outputType(lastOf(generic));
            return generic.getRawType() == Optional.class ? nullable(inner) : container(generic, inner);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? ofOutput(plain.asSubclass(Record.class)) : scalar(plain);
    }

    private static Type lastOf(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    private static ObjectNode container(ParameterizedType type, ObjectNode inner) {
        ObjectNode schema = NODES.objectNode();
        if (type.getRawType() == List.class) {
            schema.put("type", "array").set("items", inner);
        } else if (type.getRawType() == Map.class) {
            schema.put("type", "object").set("additionalProperties", inner);
        } else {
            throw new IllegalStateException("tools know no type " + type);
        }
        return schema;
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.isEmpty()) {
            return schema; // anything, null among it
        }
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(schema).add(NODES.objectNode().put("type", "null"));
        return either;
    }

    private static ObjectNode scalar(Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        return type == JsonNode.class ? schema : schema.put("type", Kinds.nameOf(type));
    }

    private static ObjectNode object() {
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        schema.putObject("properties");
        return schema;
    }

    private static void add(ObjectNode schema, String name, ObjectNode property, boolean isRequired) {
        ((ObjectNode) schema.get("properties")).set(name, property);
        if (isRequired) {
            schema.withArray("required").add(name);
        }
    }
}
