package dev.paratui.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import java.util.List;

/** Keeps a worker to its own session and name: it may look at others, but change nothing of theirs. */
final class Fence {
    private static final List<String> WHOSE = List.of("session", "session_name", "agent_id");

    private Fence() {}

    static void check(Card card, JsonNode arguments, Caller caller) {
        if (caller.audience() != Card.Audience.WORKER || !card.changes()) {
            return;
        }
        String own = caller.session().map(SessionName::value).orElse(caller.by());
        for (String name : WHOSE) {
            String given = arguments.path(name).asText(own);
            if (!given.equalsIgnoreCase(own)) {
                throw new Refused(
                        Code.NOT_ALLOWED,
                        "\"" + Words.shown(given) + "\" is not yours: you are \"" + own + "\"",
                        "leave " + name + " out; what others should do, tell the leader with para_report");
            }
        }
    }
}
