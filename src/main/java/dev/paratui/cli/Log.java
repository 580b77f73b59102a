package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code para log}: the history that people ask for: outcomes, without wishes and changes of activity. */
@Command(
        name = "log",
        header = "Show what became of the sessions, newest last.",
        footer = {
            "",
            "Examples:",
            "  para log",
            "  para log login",
            "  para log --task task-mabc-0001 --agent ann",
            "  para log -n 500 --json"
        })
final class Log extends Verb {
    private static final int LINES = 50;

    @Mixin
    private final Sought sought = new Sought();

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many at most; default 50.")
    private int lines = LINES;

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        Deque<JsonNode> newest = new ArrayDeque<>();
        long cursor = 0;
        JsonNode page = History.page(desk, cursor, sought, 0);
        while (!page.path("events").isEmpty()) {
            page.path("events").forEach(event -> keep(newest, event));
            cursor = page.path("cursor").asLong();
            page = History.page(desk, cursor, sought, 0);
        }
        ObjectNode result = Trees.object();
        ArrayNode events = result.putArray("events");
        newest.forEach(events::add);
        result.put("cursor", cursor);
        return desk.show(result, shown -> words(desk, events));
    }

    private void keep(Deque<JsonNode> newest, JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("activity.changed") || type.endsWith("_requested") || type.equals("landing.merging")) {
            return;
        }
        newest.addLast(event);
        if (newest.size() > Math.max(1, lines)) {
            newest.removeFirst();
        }
    }

    private static void words(Desk desk, JsonNode events) {
        if (events.isEmpty()) {
            desk.say("nothing has happened yet");
        }
        events.forEach(event -> desk.say(History.line(event)));
    }
}
