package dev.paratui.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Json;
import java.util.ArrayList;
import java.util.List;

/** Anthropic's messages, streamed. */
record AnthropicVoice(JsonNode request) implements StandIn.Voice {
    private static final String USAGE = "{\"input_tokens\":1200,\"output_tokens\":34,"
            + "\"cache_creation_input_tokens\":0,\"cache_read_input_tokens\":800}";

    @Override
    public boolean isWork() {
        return request.path("tools").size() > 3;
    }

    /** The last message's own words and results; without the reminders that the program puts beside them. */
    @Override
    public String lastTold() {
        JsonNode messages = request.path("messages");
        for (int at = messages.size() - 1; at >= 0; at--) {
            JsonNode message = messages.get(at);
            if (message.path("role").asText().equals("user")) {
                return words(message.path("content"));
            }
        }
        return "";
    }

    private static String words(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        List<String> words = new ArrayList<>();
        for (JsonNode part : content) {
            String text = part.path("text").asText("");
            if (part.has("content")) {
                words.add(words(part.path("content")));
            } else if (!text.startsWith("<system-reminder>")) {
                words.add(text);
            }
        }
        return String.join("\n", words);
    }

    @Override
    public List<String> begins() {
        return List.of(event(
                "message_start",
                "{\"message\":{\"id\":\"msg_%d\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"%s\",\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":%s}}"
                        .formatted(System.nanoTime(), request.path("model").asText(), USAGE)));
    }

    @Override
    public List<String> speaks(StandIn.Reply reply) {
        List<String> events = new ArrayList<>();
        int block = 0;
        if (!reply.text().isEmpty()) {
            events.addAll(block(block++, "{\"type\":\"text\",\"text\":\"\"}", "text_delta", "text", reply.text()));
        }
        if (reply.hasTool()) {
            String begin = "{\"type\":\"tool_use\",\"id\":\"toolu_%d\",\"name\":\"%s\",\"input\":{}}"
                    .formatted(System.nanoTime(), reply.tool());
            events.addAll(block(block, begin, "input_json_delta", "partial_json", reply.input()));
        }
        String reason = reply.hasTool() ? "tool_use" : "end_turn";
        events.add(event(
                "message_delta",
                "{\"delta\":{\"stop_reason\":\"%s\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":34}}"
                        .formatted(reason)));
        events.add(event("message_stop", "{}"));
        return events;
    }

    private static List<String> block(int index, String begin, String kind, String key, String text) {
        ObjectNode delta = Json.mapper().createObjectNode();
        delta.put("index", index).putObject("delta").put("type", kind).put(key, text);
        return List.of(
                event("content_block_start", "{\"index\":%d,\"content_block\":%s}".formatted(index, begin)),
                event("content_block_delta", delta.toString()),
                event("content_block_stop", "{\"index\":%d}".formatted(index)));
    }

    private static String event(String type, String data) {
        String rest = data.equals("{}") ? "}" : "," + data.substring(1);
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + rest + "\n\n";
    }
}
