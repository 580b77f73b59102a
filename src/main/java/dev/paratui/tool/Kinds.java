package dev.paratui.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** JSON schema's names for the types that tools use. An unknown type is a bug, found when the toolbox is opened. */
final class Kinds {
    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "string",
            Instant.class, "string",
            Boolean.class, "boolean",
            boolean.class, "boolean",
            Integer.class, "integer",
            int.class, "integer",
            Long.class, "integer",
            long.class, "integer",
            JsonNode.class, "object");

    private Kinds() {}

    static String nameOf(Class<?> type) {
        return Optional.ofNullable(NAMES.get(type))
                .orElseThrow(() -> new IllegalStateException("tools know no type " + type));
    }
}
