package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code para status}: how the supervisor stands; with a text the same as {@code report}. */
@Command(
        name = "status",
        header = "Show how the supervisor of this repository stands; with a text: the same as `report`.",
        description = "Exits 7 when it does not run or does not answer. Never starts one.",
        footer = {
            "",
            "Examples:",
            "  para status",
            "  para status --json | jq -r .mcp.url",
            "  para status \"writing the tests\" --tests passed"
        })
final class Status extends Verb {
    @Mixin
    private final Reporting reporting = new Reporting();

    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "What is being done, in a few words.")
    private Optional<String> text = Optional.empty();

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        if (text.isPresent()) {
            return reporting.tell(desk, text.get());
        }
        JsonNode status = desk.door().status();
        desk.show(status, shown -> words(desk, shown));
        return isReachable(status) ? Exit.OK : Exit.UNREACHABLE;
    }

    static boolean isReachable(JsonNode status) {
        return status.path("running").asBoolean() && status.path("answering").asBoolean(true);
    }

    /** How it stands, for people; also after {@code serve}. */
    static void words(Desk desk, JsonNode status) {
        if (!status.path("running").asBoolean()) {
            desk.say("no supervisor runs for " + Text.of(status.path("repository")) + "; the next command starts it");
            return;
        }
        boolean isAnswering = status.path("answering").asBoolean(true);
        desk.say("the supervisor of " + Text.of(status.path("repository"))
                + (isAnswering ? " runs" : " runs and does not answer"));
        line(desk, "process", status.path("pid"));
        line(desk, "version", status.path("version"));
        line(desk, "MCP", status.path("mcp").path("url"));
        line(desk, "token", status.path("mcp").path("tokenFile"));
        line(desk, "socket", status.path("socket"));
        line(desk, "tmux", status.path("tmuxSocket"));
        line(desk, "log", status.path("log"));
        line(desk, "keeper", status.path("keeper"));
        for (Map.Entry<String, JsonNode> count : status.path("sessions").properties()) {
            line(desk, count.getKey(), count.getValue());
        }
        for (JsonNode notice : status.path("notices")) {
            line(desk, Text.of(notice.path("level")), notice.path("text"));
            line(desk, "", notice.path("hint"));
        }
    }

    private static void line(Desk desk, String name, JsonNode value) {
        if (!Text.of(value).isEmpty()) {
            desk.say(String.format("  %-10s %s", name, Text.of(value)));
        }
    }
}
