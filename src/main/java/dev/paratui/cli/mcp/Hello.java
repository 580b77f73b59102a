package dev.paratui.cli.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bridge's first line to the door: for whom it speaks.
 *
 * @param role {@code leader} or {@code worker}
 * @param directory the client's, absolute
 */
public record Hello(String role, Optional<String> agent, String directory) {
    byte[] line() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("mcp");
            json.writeStringField("role", role);
            if (agent.isPresent()) {
                json.writeStringField("agent", agent.get());
            }
            json.writeStringField("directory", directory);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
