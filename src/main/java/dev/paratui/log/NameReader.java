package dev.paratui.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads a name or an id, which has a type of its own, from a JSON string. */
final class NameReader<N> extends StdDeserializer<N> {
    private static final long serialVersionUID = 1;

    private final transient Function<String, N> parse;

    NameReader(Class<N> type, Function<String, N> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public N deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parse.apply(parser.getValueAsString());
    }
}
