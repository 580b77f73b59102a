package dev.paratui.ui.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.paratui.tool.Json;

/** Results of tools, from JSON to the tools' own records. A newer supervisor may say more; that is left out. */
public final class Results {
    private static final ObjectReader READER =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Results() {}

    public static <T> T read(JsonNode result, Class<T> type) {
        try {
            return READER.forType(type).readValue(result);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("an answer is no " + type.getName(), malformed);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
