package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code para events}: everything that happened, as it is written in the log. */
@Command(
        name = "events",
        header = "Show everything that happened, oldest first.",
        description = "With --follow and --json: one event per line.",
        footer = {
            "",
            "Examples:",
            "  para events --since 120",
            "  para events --task task-mabc-0001",
            "  para events --follow",
            "  para events --follow --json | jq -r .type"
        })
final class Events extends Verb {
    private static final int FOLLOW_SECONDS = 50;

    @Mixin
    private final Sought sought = new Sought();

    @Option(names = "--since", paramLabel = "N", description = "Only after this revision.")
    private long since;

    @Option(names = "--follow", description = "Go on with what happens from now, until interrupted.")
    private boolean follow;

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        return follow ? followed(desk) : all(desk);
    }

    private int all(Desk desk) {
        ObjectNode result = Trees.object();
        ArrayNode events = result.putArray("events");
        long cursor = since;
        JsonNode page = History.page(desk, cursor, sought, 0);
        while (!page.path("events").isEmpty()) {
            page.path("events").forEach(events::add);
            cursor = page.path("cursor").asLong();
            page = History.page(desk, cursor, sought, 0);
        }
        result.put("cursor", Math.max(cursor, page.path("cursor").asLong()));
        return desk.show(result, shown -> events.forEach(event -> desk.say(words(event))));
    }

    private int followed(Desk desk) {
        long cursor = since;
        while (!desk.console().out().checkError()) {
            JsonNode page = History.page(desk, cursor, sought, FOLLOW_SECONDS);
            page.path("events").forEach(event -> desk.show(event, shown -> desk.say(words(shown))));
            cursor = page.path("cursor").asLong(cursor);
        }
        return Exit.OK;
    }

    private static String words(JsonNode event) {
        return event.path("revision").asText() + "  " + History.line(event);
    }
}
