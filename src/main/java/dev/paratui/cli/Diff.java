package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Words;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para diff}: what a session has changed since its base, uncommitted work included. */
@Command(
        name = "diff",
        header = "Show what a session has changed, uncommitted work included.",
        footer = {
            "",
            "Examples:",
            "  para diff login",
            "  para diff login --stat",
            "  para diff login --path src/main --limit 10000"
        })
final class Diff extends Verb {
    private static final String RESET = "\u001B[0m";

    @Parameters(paramLabel = "SESSION", arity = "0..1", description = "Default: that of this work tree.")
    private Optional<String> session = Optional.empty();

    @Option(names = "--path", paramLabel = "PATH", description = "Only this file or folder.")
    private Optional<String> path = Optional.empty();

    @Option(names = "--stat", description = "Only files and counts.")
    private boolean stat;

    @Option(names = "--limit", paramLabel = "N", description = "Lines at most; default 2000.")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "ID",
            description = "`commit`: its newest commit; or `tree` of an earlier answer. Default: its base.")
    private Optional<String> against = Optional.empty();

    @Override
    int run(Desk desk) {
        Given given = Given.none()
                .with("session", session)
                .with("path", path)
                .with("against", against)
                .when(stat, "stat_only");
        limit.ifPresent(lines -> given.with("limit", lines));
        JsonNode result = desk.look("para_diff", given);
        return desk.show(result, diff -> words(desk, diff));
    }

    private static void words(Desk desk, JsonNode diff) {
        if (diff.path("files").isEmpty()) {
            desk.say("no changes since " + Text.of(diff.path("base").path("branch")));
        }
        for (JsonNode file : diff.path("files")) {
            String counts = file.path("binary").asBoolean()
                    ? "binary"
                    : "+" + file.path("added").asInt() + " -"
                            + file.path("deleted").asInt();
            print(desk, file.path("status").asText() + " " + file.path("path").asText() + "  " + counts, "\u001B[1m");
            file.path("hunks").forEach(hunk -> hunk(desk, hunk));
        }
        if (diff.path("truncated").asBoolean()) {
            desk.say("… cut off here: --limit N shows more, --path PATH less");
        }
    }

    private static void hunk(Desk desk, JsonNode hunk) {
        print(desk, hunk.path("header").asText(), "\u001B[36m");
        for (JsonNode line : hunk.path("lines")) {
            String text = line.asText();
            String colour = text.startsWith("+") ? "\u001B[32m" : text.startsWith("-") ? "\u001B[31m" : "";
            print(desk, text, colour);
        }
    }

    private static void print(Desk desk, String line, String colour) {
        boolean isColourful = desk.console().isTerminal()
                && desk.place().environment().get("NO_COLOR").isEmpty();
        String shown = Words.clean(line.replace("\t", "    "));
        desk.console().out().println(isColourful && !colour.isEmpty() ? colour + shown + RESET : shown);
    }
}
