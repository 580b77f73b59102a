package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para log}: the history that people ask for: outcomes, without wishes and changes of activity. */
@Command(
        name = "log",
        header = "Show what became of the sessions, newest last.",
        footer = {"", "Examples:", "  para log", "  para log login", "  para log -n 500 --json"})
final class Log extends Verb {
    private static final int LINES = 50;

    @Parameters(paramLabel = "SESSION", arity = "0..1", description = "Only of this session.")
    private Optional<String> session = Optional.empty();

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
        JsonNode page = History.page(desk, cursor, session, 0);
        while (!page.path("events").isEmpty()) {
            page.path("events").forEach(event -> keep(newest, event));
            cursor = page.path("cursor").asLong();
            page = History.page(desk, cursor, session, 0);
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
