package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Words;
import java.time.Instant;

/** What an action's success is told as. */
final class Said {
    private Said() {}

    static Toast of(Action.Call call, JsonNode result, Instant now) {
        String session = result.path("session").path("name").asText(call.what());
        return switch (call.tool()) {
            case "para_cancel" -> ok(session + " is cancelled; its work tree is in the trash", "u brings it back", now);
            case "para_finish" -> ok(session + " is in review" + commit(result), "i integrates it", now);
            case "para_resume" ->
                ok(session + " is " + result.path("session").path("life").asText(), "", now);
            case "para_undo" -> undone(result.path("undone"), now);
            case "para_send" -> delivered(result.path("delivery"), now);
            case "para_approve" -> ok(session + ": approved", "", now);
            case "para_deny" -> ok(session + ": denied", "", now);
            case "approve_gate", "retry_task", "edit_task", "cancel_task" ->
                ok(
                        "task is " + result.path("task").path("status").asText() + ": "
                                + Words.shown(
                                        result.path("task").path("description").asText()),
                        "",
                        now);
            default -> ok(call.what() + ": done", "", now);
        };
    }

    private static Toast ok(String text, String hint, Instant now) {
        return Toast.of("ok", text, hint, now);
    }

    private static String commit(JsonNode result) {
        String commit = result.path("commit").asText("");
        return commit.isEmpty() || commit.equals("null")
                ? ", nothing new to commit"
                : " as " + commit.substring(0, Math.min(8, commit.length()));
    }

    private static Toast undone(JsonNode undone, Instant now) {
        return ok(
                "undone: " + undone.path("act").asText() + " of "
                        + undone.path("session").asText(),
                undone.path("detail").asText(""),
                now);
    }

    private static Toast delivered(JsonNode delivery, Instant now) {
        return ok(
                delivery.path("session").asText() + ": "
                        + delivery.path("state").asText("sent"),
                "",
                now);
    }
}
