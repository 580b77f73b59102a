package dev.paratui.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.command.AnswerCall;
import dev.paratui.engine.Engine;
import dev.paratui.model.Call;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.Optional;

/** The answers given under idempotency keys. */
public final class Repeats {
    private static final String BY = "supervisor";
    /** A longer answer is made anew from what the call began; thousands of them are kept in memory for a day. */
    private static final int MAX_KEPT_CHARACTERS = 32_768;

    private final Engine engine;

    public Repeats(Engine engine) {
        this.engine = engine;
    }

    /** The answer given before under this key; empty when there was none yet. */
    Optional<JsonNode> answerOf(CallKey key) {
        Optional<Call> before = engine.board().snapshot().ledger().calls().find(key.key());
        before.filter(call -> !call.fingerprint().equals(key.fingerprint())).ifPresent(call -> {
            throw new Refused(
                    Code.IDEMPOTENCY_MISMATCH,
                    "the idempotency key \"" + Words.shown(key.key()) + "\" was used for another call",
                    "use a new key for a new call");
        });
        return before.filter(call -> !call.answer().isEmpty()).map(call -> parsed(call.answer()));
    }

    /** Whether this call has begun before, answered or not. */
    boolean isBegun(CallKey key) {
        return engine.board().snapshot().ledger().calls().find(key.key()).isPresent();
    }

    /**
     * What the log knows to have begun need not be waited for: if a crash loses the answer, the call said again finds
     * what it began, and answers from that.
     */
    void remember(CallKey key, JsonNode answer) {
        String text = answer.toString();
        AnswerCall command = new AnswerCall(key.key(), key.fingerprint(), text);
        if (isBegun(key) && text.length() > MAX_KEPT_CHARACTERS) {
            return;
        }
        if (isBegun(key)) {
            engine.note(command, BY);
        } else {
            engine.ask(command, BY);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a remembered answer is no JSON", damaged);
        }
    }
}
