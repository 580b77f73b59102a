package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** {@code para train}: what waits to be landed, and what became of the last ones. */
@Command(
        name = "train",
        header = "Show the queue of landings and the newest outcomes.",
        footer = {"", "Examples:", "  para train", "  para train --json"})
final class Train extends Verb {
    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        return desk.show(desk.look("para_train", Given.none()), train -> words(desk, train.path("entries")));
    }

    private static void words(Desk desk, JsonNode entries) {
        if (entries.isEmpty()) {
            desk.say("nothing waits to be landed: para integrate NAME");
            return;
        }
        Table table = new Table("SESSION", "STATE", "STRATEGY", "TARGET", "COMMIT", "SINCE", "WHY");
        for (JsonNode entry : entries) {
            table.row(
                    entry.path("session").asText(),
                    entry.path("state").asText(),
                    entry.path("strategy").asText(),
                    entry.path("target").asText(),
                    Text.commit(entry.path("commit")),
                    Ages.brief(
                            entry.path("since").asText(), desk.place().clock().instant()),
                    Text.of(entry.path("reason")));
        }
        table.fittedTo(desk.width().columns()).forEach(desk::say);
    }
}
