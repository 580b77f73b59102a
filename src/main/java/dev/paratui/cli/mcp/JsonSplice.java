package dev.paratui.cli.mcp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A client's JSON with comments, changed only where the entry {@code para} stands or will stand. */
final class JsonSplice {
    private static final String NAME = "para";
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final Path file;
    private final String text;

    JsonSplice(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** An object in the text: from its brace to behind its end. */
    private record Span(int from, int to, boolean isEmpty) {}

    boolean has(String section) {
        return !text.isBlank() && parse().path(section).has(NAME);
    }

    /** The text with the entry in this section; the same text when it is there already. */
    String with(String section, ObjectNode entry) {
        if (text.isBlank()) {
            return "{\n  \"" + section + "\": {\n    \"" + NAME + "\": "
                    + entry.toPrettyString().replace("\n", "\n    ") + "\n  }\n}\n";
        }
        JsonNode before = parse();
        JsonNode there = before.path(section);
        if (!there.isMissingNode() && !there.isObject()) {
            throw Registration.damaged(file, "has a \"" + section + "\" that is no object");
        }
        if (there.path(NAME).equals(entry)) {
            return text;
        }
        return there.isMissingNode() ? added(section, entry) : inSection(section, there, entry);
    }

    private JsonNode parse() {
        try (JsonParser parser = LENIENT.createParser(text)) {
            JsonNode root = LENIENT.readTree(parser);
            if (root instanceof ObjectNode && parser.nextToken() == null) {
                return root;
            }
            throw Registration.damaged(file, "is no single JSON object");
        } catch (IOException damaged) {
            throw Registration.damaged(file, "is damaged: it is no JSON");
        }
    }

    private String added(String section, ObjectNode entry) {
        Span root = span();
        String member = "\n  \"" + section + "\": {\n    \"" + NAME + "\": " + entry + "\n  }";
        return inserted(root, member, "\n");
    }

    private String inSection(String section, JsonNode there, ObjectNode entry) {
        if (!there.has(NAME)) {
            return inserted(span(section), "\n    \"" + NAME + "\": " + entry, "\n  ");
        }
        if (!there.get(NAME).isObject()) {
            throw Registration.damaged(file, "has an entry \"" + NAME + "\" that is no object");
        }
        Span old = span(section, NAME);
        return text.substring(0, old.from()) + entry + text.substring(old.to());
    }

    private String inserted(Span object, String member, String beforeEnd) {
        String end = object.isEmpty() ? beforeEnd : ",";
        return text.substring(0, object.from() + 1) + member + end + text.substring(object.from() + 1);
    }

    /** Where the object under this path of names stands. */
    private Span span(String... path) {
        try (JsonParser parser = LENIENT.createParser(text)) {
            parser.nextToken();
            for (String name : path) {
                enter(parser, name);
            }
            int from = offset(parser);
            boolean isEmpty = parser.nextToken() == JsonToken.END_OBJECT;
            while (!isEmpty && parser.currentToken() == JsonToken.FIELD_NAME) {
                parser.nextToken();
                parser.skipChildren();
                parser.nextToken();
            }
            return new Span(from, offset(parser) + 1, isEmpty);
        } catch (IOException damaged) {
            throw new IllegalStateException("what was read before cannot be read again", damaged);
        }
    }

    private static void enter(JsonParser parser, String name) throws IOException {
        Optional<String> member = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            member = Optional.of(parser.currentName());
            parser.nextToken();
            if (member.get().equals(name)) {
                return;
            }
            parser.skipChildren();
        }
        throw new IllegalStateException("no member " + name);
    }

    private static int offset(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }
}
