package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Values of a result as words: what is absent or null is no text. */
final class Text {
    private static final int SHORT_ID = 10;

    private Text() {}

    /** What was listed with commas, exactly: picocli's own splitting minds quotes, and warns of them raw. */
    static List<String> listed(List<String> given) {
        return given.stream()
                .flatMap(words -> List.of(words.split(",")).stream())
                .toList();
    }

    static List<String> all(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    static String of(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.asText();
    }

    /** A commit id as people read it. */
    static String commit(JsonNode node) {
        String id = of(node);
        return id.length() > SHORT_ID ? id.substring(0, SHORT_ID) : id;
    }

    /** The text in front of the value, when there is one. */
    static String after(String words, JsonNode node) {
        String value = of(node);
        return value.isEmpty() ? "" : words + value;
    }
}
