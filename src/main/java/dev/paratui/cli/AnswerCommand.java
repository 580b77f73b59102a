package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para answer}: answers a question of a session's program. */
@Command(
        name = "answer",
        header = "Answer the question that a session's program asks: a choice by its number, or in words.",
        footer = {
            "",
            "Examples:",
            "  para read login        what it asks",
            "  para answer login 2    the second choice",
            "  para answer login \"use SQLite\""
        })
final class AnswerCommand extends Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "The session.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "N|TEXT", description = "A choice's number, or words.")
    private String answer = "";

    @Override
    int run(Desk desk) {
        JsonNode result =
                desk.change("para_answer", Given.of("session", name).with("answer", answer));
        return desk.show(result, shown -> desk.say("answered: " + name));
    }
}
