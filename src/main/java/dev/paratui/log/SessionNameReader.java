package dev.paratui.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.paratui.model.SessionName;
import java.io.IOException;

/** Reads a session's name from a JSON string. */
final class SessionNameReader extends StdDeserializer<SessionName> {
    private static final long serialVersionUID = 1;

    SessionNameReader() {
        super(SessionName.class);
    }

    @Override
    public SessionName deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return new SessionName(parser.getValueAsString());
    }
}
