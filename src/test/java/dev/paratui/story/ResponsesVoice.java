package dev.paratui.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.tool.Json;
import java.util.ArrayList;
import java.util.List;

/** OpenAI's responses, streamed. */
record ResponsesVoice(JsonNode request) implements StandIn.Voice {
    @Override
    public boolean isWork() {
        return request.path("tools").size() > 1;
    }

    @Override
    public String lastTold() {
        JsonNode input = request.path("input");
        JsonNode last = input.path(input.size() - 1);
        String output = last.path("output").isTextual()
                ? last.path("output").asText()
                : last.path("output").toString();
        return last.has("output")
                ? output
                : String.join("\n", last.path("content").findValuesAsText("text"));
    }

    @Override
    public List<String> begins() {
        ObjectNode created = Json.mapper().createObjectNode();
        created.putObject("response").put("id", "resp_1");
        return List.of(event("response.created", created));
    }

    @Override
    public List<String> speaks(StandIn.Reply reply) {
        List<String> events = new ArrayList<>();
        ArrayNode output = Json.mapper().createArrayNode();
        if (!reply.text().isEmpty()) {
            ObjectNode message = output.addObject();
            message.put("type", "message").put("role", "assistant").put("id", "msg_" + System.nanoTime());
            message.putArray("content").addObject().put("type", "output_text").put("text", reply.text());
        }
        if (reply.hasTool()) {
            String id = String.valueOf(System.nanoTime());
            ObjectNode call = output.addObject();
            call.put("type", "function_call").put("id", "fc_" + id).put("call_id", "call_" + id);
            int split = reply.tool().indexOf('/');
            if (split > 0) {
                call.put("namespace", reply.tool().substring(0, split));
            }
            call.put("name", reply.tool().substring(split + 1)).put("arguments", reply.input());
        }
        for (int at = 0; at < output.size(); at++) {
            ObjectNode done = Json.mapper().createObjectNode();
            done.put("output_index", at).set("item", output.get(at));
            events.add(event("response.output_item.done", done));
        }
        ObjectNode completed = Json.mapper().createObjectNode();
        ObjectNode response = completed.putObject("response").put("id", "resp_1");
        response.putObject("usage")
                .put("input_tokens", 1200)
                .put("output_tokens", 34)
                .put("total_tokens", 1234);
        response.set("output", output);
        events.add(event("response.completed", completed));
        return events;
    }

    private static String event(String type, ObjectNode data) {
        return "event: " + type + "\ndata: " + data.put("type", type) + "\n\n";
    }
}
