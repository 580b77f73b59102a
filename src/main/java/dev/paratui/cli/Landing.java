package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.List;

/** Follows an entry of the train to its outcome and tells it. */
final class Landing {
    private static final int WAIT_SECONDS = 50;
    private static final List<String> STATES =
            List.of("merging", "checking", "landed", "conflict", "red", "held", "withdrawn", "proposed");

    private final Desk desk;

    Landing(Desk desk) {
        this.desk = desk;
    }

    /** Waits until the entry has an outcome, prints it, and gives its exit code. */
    int outcome(JsonNode entry) {
        JsonNode last = entry;
        long cursor = entry.path("revision").asLong();
        String shown = "";
        while (isUnderWay(last)) {
            String state = last.path("state").asText();
            if (!state.equals(shown)) {
                desk.progress(last.path("session").asText() + ": " + state + " …");
                shown = state;
            }
            JsonNode wait = await(last, cursor);
            cursor = Math.max(cursor, wait.path("cursor").asLong());
            JsonNode found = find(last);
            if (wait.path("ended").asBoolean() && isUnderWay(found)) {
                throw new Refused(
                        Code.FAILED,
                        last.path("session").asText() + " left the train without an outcome",
                        "`para train` and `para log` say what became of it");
            }
            last = found;
        }
        return tell(last);
    }

    private static boolean isUnderWay(JsonNode entry) {
        return switch (entry.path("state").asText()) {
            case "queued", "merging", "checking" -> true;
            default -> false;
        };
    }

    /** A session that has landed may be closed already; its entry tells all the same. */
    private JsonNode await(JsonNode entry, long cursor) {
        Given given = Given.none()
                .with("sessions", List.of(entry.path("session").asText()))
                .with("states", STATES)
                .with("cursor", cursor)
                .with("timeout_seconds", WAIT_SECONDS);
        try {
            return desk.look("para_wait", given);
        } catch (Refused gone) {
            if (gone.refusal().code() != Code.SESSION_NOT_FOUND) {
                throw gone;
            }
            return Trees.object().put("ended", true);
        }
    }

    private JsonNode find(JsonNode entry) {
        for (JsonNode one : desk.look("para_train", Given.none()).path("entries")) {
            if (one.path("id").equals(entry.path("id"))) {
                return one;
            }
        }
        return entry;
    }

    private int tell(JsonNode entry) {
        ObjectNode result = Trees.object();
        result.set("entry", entry);
        desk.show(result, shown -> words(entry));
        return switch (entry.path("state").asText()) {
            case "landed", "proposed" -> Exit.OK;
            case "conflict", "red" -> Exit.CONFLICT;
            case "held" -> Exit.HELD;
            default -> Exit.FAILED;
        };
    }

    private void words(JsonNode entry) {
        String name = entry.path("session").asText();
        String target = entry.path("target").asText();
        switch (entry.path("state").asText()) {
            case "landed" ->
                desk.say("landed: " + name + " is on " + target + " as " + Text.commit(entry.path("commit")));
            case "proposed" -> desk.say("proposed: " + name + " for " + target + ", which is as it was");
            case "conflict" -> desk.say("conflict: " + name + " with " + target + "; nothing was changed");
            case "red" -> desk.say("check failed: " + name + "; " + target + " is as it was");
            default -> desk.say(entry.path("state").asText() + ": " + name);
        }
        Conflicts.say(desk, entry.path("conflicts"));
        if (!Text.of(entry.path("reason")).isEmpty()) {
            desk.say("  " + Text.of(entry.path("reason")));
        }
        JsonNode check = entry.path("check");
        if (check.isObject()) {
            check.path("tail").asText().lines().forEach(line -> desk.say("  | " + line));
        }
        if (!Text.of(entry.path("hint")).isEmpty()) {
            desk.say("next: " + Text.of(entry.path("hint")));
        }
    }
}
