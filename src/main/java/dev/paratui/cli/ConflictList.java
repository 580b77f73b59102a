package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para conflicts}: which sessions would conflict, before any of them lands. */
@Command(
        name = "conflicts",
        header = "Show which sessions would conflict with main or with each other, and in which lines.",
        footer = {
            "",
            "Open and untracked work counts. The order proposed is that of landing with the fewest conflicts.",
            "",
            "Examples:",
            "  para conflicts",
            "  para conflicts login --fresh             look now, and only at login",
            "  para conflicts --paths src/api docs      who is there already, before you send someone"
        })
final class ConflictList extends Verb {
    @Parameters(paramLabel = "SESSION", arity = "0..*", description = "Only pairs with one of these.")
    private List<String> sessions = new ArrayList<>();

    @Option(names = "--fresh", description = "Look now instead of telling what was seen last.")
    private boolean fresh;

    @Option(
            names = "--paths",
            paramLabel = "P",
            arity = "1..*",
            description = "Files and folders of work that is planned: who has changed them, or what goes with them.")
    private List<String> paths = new ArrayList<>();

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        Given given =
                Given.none().with("sessions", sessions).with("paths", paths).when(fresh, "fresh");
        return desk.show(desk.look("para_conflicts", given), found -> words(desk, found));
    }

    private void words(Desk desk, JsonNode found) {
        int clean = 0;
        for (JsonNode pair : found.path("pairs")) {
            if (pair.path("verdict").asText().equals("clean")) {
                clean++;
            } else {
                say(desk, pair);
            }
        }
        String pairs = clean == 1 ? "1 pair is clean" : clean + " pairs are clean";
        desk.say(found.path("pairs").isEmpty() ? "no session to compare: para dispatch NAME -p \"…\"" : pairs);
        List<String> order = new ArrayList<>();
        found.path("order").forEach(name -> order.add(name.asText()));
        if (order.size() > 1 && paths.isEmpty()) {
            desk.say("fewest conflicts when landed in this order: " + String.join(", ", order));
        }
    }

    private static void say(Desk desk, JsonNode pair) {
        String reason = pair.path("reason").asText();
        desk.say(pair.path("a").asText() + " and " + pair.path("b").asText() + ": "
                + pair.path("verdict").asText() + (reason.isEmpty() ? "" : ", " + reason) + "  ("
                + pair.path("source").asText() + ", "
                + Ages.brief(pair.path("at").asText(), desk.place().clock().instant())
                + " ago)");
        for (JsonNode file : pair.path("files")) {
            List<String> ranges = new ArrayList<>();
            file.path("ranges")
                    .forEach(range -> ranges.add(
                            range.path("of").asText() + " " + range.path("from").asInt() + "-"
                                    + range.path("to").asInt()));
            String lines = ranges.stream().collect(Collectors.joining(", "));
            desk.say("  " + file.path("path").asText() + "  "
                    + file.path("kind").asText() + (lines.isEmpty() ? "" : ", lines: " + lines));
        }
    }
}
