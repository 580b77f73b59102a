package dev.paratui.door;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.tool.Json;

/** Why a call has no result, as JSON: {@code {code, message, hint, details?}}. Never a stack trace. */
public final class Problem {
    private static final int MAX_WORDS = 2_000;

    private Problem() {}

    public static ObjectNode of(RuntimeException problem) {
        return problem instanceof Refused refused ? of(refused.refusal()) : of(failure(problem));
    }

    public static ObjectNode of(Refusal refusal) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("code", refusal.code().name());
        json.put("message", refusal.message());
        json.put("hint", refusal.hint());
        if (!refusal.details().isEmpty()) {
            json.set("details", Json.tree(refusal.details()));
        }
        return json;
    }

    private static Refusal failure(RuntimeException failure) {
        String words = String.valueOf(failure.getMessage());
        String said = words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS) + " … (cut)";
        return Refusal.of(
                Code.FAILED,
                failure.getMessage() == null
                        ? "it failed: " + failure.getClass().getSimpleName()
                        : said,
                "the supervisor's log says more; `para status` shows where it is");
    }
}
