package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para train}: what waits to be landed, and what became of the last ones; takes out and moves. */
@Command(
        name = "train",
        header = "Show the queue of landings, take an entry out, move it, or have a conflict resolved.",
        footer = {
            "",
            "Examples:",
            "  para train",
            "  para train withdraw login              its session is in review again; para undo puts it back",
            "  para train move login --before billing",
            "  para train move login                  to the end",
            "  para train resolve login               have its agent resolve the conflict",
            "  para train resolve login --by-hand     resolve it yourself, beside its work tree"
        })
final class Train extends Verb {
    private static final int TAIL_LINES = 6;

    @Parameters(index = "0", arity = "0..1", paramLabel = "withdraw|move|resolve", description = "What to change.")
    private Optional<String> action = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "ENTRY", description = "An entry's id, or a session.")
    private Optional<String> entry = Optional.empty();

    @Option(names = "--before", paramLabel = "ENTRY", description = "For move: before this one; default: the end.")
    private Optional<String> before = Optional.empty();

    @Option(names = "--reason", paramLabel = "R", description = "For withdraw: why; kept in the history.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--by-hand", description = "For resolve: make a work tree with the merge in progress, for you.")
    private boolean byHand;

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        if (action.isEmpty()) {
            return desk.show(desk.look("para_train", Given.none()), train -> words(desk, train.path("entries")));
        }
        if (!List.of("withdraw", "move", "resolve").contains(action.get())) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "`train` cannot \"" + Words.shown(action.get()) + "\"",
                    "para train withdraw ENTRY, para train move ENTRY --before ENTRY, or para train resolve ENTRY");
        }
        Given given = Given.of("action", action.get())
                .with("entry", Optional.of(named()))
                .with("before", before)
                .with("reason", reason)
                .when(byHand, "by_hand");
        return desk.show(desk.change("para_train_change", given), changed -> told(desk, changed));
    }

    private String named() {
        return entry.orElseThrow(() -> new Refused(
                Code.BAD_ARGUMENT,
                "`train " + action.orElse("") + "` needs an entry or a session",
                "para train " + action.orElse("") + " ENTRY"));
    }

    private static void told(Desk desk, JsonNode changed) {
        JsonNode entry = changed.path("entry");
        if (changed.path("path").isTextual()) {
            desk.say("the merge is in progress in " + changed.path("path").asText());
            desk.say("resolve and commit it there; session "
                    + entry.path("session").asText() + " then takes it over and goes back into the train by itself");
            return;
        }
        String what =
                switch (entry.path("state").asText()) {
                    case "withdrawn" -> " is out of the train, in review again; back with: para undo";
                    case "conflict" -> " is told how to resolve it; it goes back into the train by itself";
                    default -> " has its new place";
                };
        desk.say("session " + entry.path("session").asText() + what);
    }

    private static void words(Desk desk, JsonNode entries) {
        if (entries.isEmpty()) {
            desk.say("nothing waits to be landed: para integrate NAME");
            return;
        }
        Table table = new Table("SESSION", "STATE", "STRATEGY", "TARGET", "COMMIT", "SINCE", "WHY");
        for (JsonNode entry : entries) {
            String step = Text.of(entry.path("step"));
            table.row(
                    entry.path("session").asText(),
                    state(entry),
                    entry.path("strategy").asText(),
                    entry.path("target").asText(),
                    Text.commit(entry.path("commit")),
                    Ages.brief(
                            entry.path("since").asText(), desk.place().clock().instant()),
                    step.isEmpty() ? Text.of(entry.path("reason")) : step);
        }
        table.fittedTo(desk.width().columns()).forEach(desk::say);
        running(entries).ifPresent(check -> say(desk, check));
    }

    /** Of a batch that is halved: also whether it is known to be green, or may be the bad one. */
    private static String state(JsonNode entry) {
        String state = entry.path("state").asText();
        String part = Text.of(entry.path("part"));
        return part.equals("green") || part.equals("suspect") ? state + ", " + part : state;
    }

    /** The check that runs; its entries all show the same. */
    private static Optional<JsonNode> running(JsonNode entries) {
        for (JsonNode entry : entries) {
            if (entry.path("state").asText().equals("checking")
                    && !Text.of(entry.path("step")).isEmpty()) {
                return Optional.of(entry.path("check"));
            }
        }
        return Optional.empty();
    }

    private static void say(Desk desk, JsonNode check) {
        desk.say("");
        desk.say("running for " + check.path("seconds").asLong() + " s: "
                + check.path("command").asText());
        List<String> lines = check.path("tail").asText().lines().toList();
        lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).forEach(line -> desk.say("  | " + line));
    }
}
