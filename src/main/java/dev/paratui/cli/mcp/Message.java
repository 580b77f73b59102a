package dev.paratui.cli.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One JSON-RPC message, read only as far as the bridge must.
 *
 * @param id as it stands in JSON; empty for a notification, and for what is no message
 * @param method empty for an answer
 * @param metaAt where in the bytes a member can be put into {@code params._meta}
 */
record Message(Optional<String> id, Optional<String> method, Optional<Place> metaAt) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Message NONE = new Message(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A place right behind an opened brace.
     *
     * @param isMeta whether it is that of {@code _meta}, or of {@code params}, which has none
     * @param isEmpty whether the brace is closed at once
     */
    record Place(int offset, boolean isMeta, boolean isEmpty) {}

    /** What is no JSON object has neither id nor method. */
    static Message read(byte[] line) {
        try (JsonParser parser = JSON.createParser(line)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? members(parser) : NONE;
        } catch (IOException noJson) {
            return NONE;
        }
    }

    boolean isRequest() {
        return id.isPresent() && method.isPresent();
    }

    boolean isToolCall() {
        return isRequest() && method.orElseThrow().equals("tools/call");
    }

    /** The line with a key in {@code params._meta}; unchanged when there is no place for one. */
    byte[] keyed(byte[] line, String key) {
        if (metaAt.isEmpty()) {
            return line;
        }
        Place place = metaAt.get();
        String member = "\"para/key\":\"" + key + "\"";
        String inserted = (place.isMeta() ? member : "\"_meta\":{" + member + "}") + (place.isEmpty() ? "" : ",");
        ByteArrayOutputStream keyed = new ByteArrayOutputStream(line.length + inserted.length());
        keyed.write(line, 0, place.offset());
        keyed.writeBytes(inserted.getBytes(StandardCharsets.UTF_8));
        keyed.write(line, place.offset(), line.length - place.offset());
        return keyed.toByteArray();
    }

    private static Message members(JsonParser parser) throws IOException {
        Optional<String> id = Optional.empty();
        Optional<String> method = Optional.empty();
        Optional<Place> place = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "id" -> id = id(parser, value);
                case "method" -> method = Optional.of(parser.getText());
                case "params" -> place = value == JsonToken.START_OBJECT ? place(parser) : place;
                default -> parser.skipChildren();
            }
        }
        return new Message(id, method, place);
    }

    private static Optional<String> id(JsonParser parser, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_STRING -> Optional.of('"' + escaped(parser.getText()) + '"');
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(parser.getText());
            default -> Optional.empty();
        };
    }

    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static Optional<Place> place(JsonParser parser) throws IOException {
        int behindParams = behindBrace(parser);
        boolean isFirst = true;
        Optional<Place> meta = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            isFirst = false;
            boolean isMeta = parser.currentName().equals("_meta");
            if (parser.nextToken() == JsonToken.START_OBJECT && isMeta) {
                meta = Optional.of(metaPlace(parser));
            } else {
                parser.skipChildren();
            }
        }
        return Optional.of(meta.orElse(new Place(behindParams, false, isFirst)));
    }

    private static Place metaPlace(JsonParser parser) throws IOException {
        int behindMeta = behindBrace(parser);
        boolean isEmpty = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            isEmpty = false;
            parser.nextToken();
            parser.skipChildren();
        }
        return new Place(behindMeta, true, isEmpty);
    }

    private static int behindBrace(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getByteOffset()) + 1;
    }
}
