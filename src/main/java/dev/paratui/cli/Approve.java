package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para approve}: answers the permission prompt of a session's program. */
@Command(
        name = "approve",
        header = "Say yes to what a session's program asks permission for.",
        footer = {"", "Examples:", "  para read login     what it asks", "  para approve login"})
final class Approve extends Verb {
    @Parameters(paramLabel = "NAME", description = "The session.")
    private String name = "";

    @Override
    int run(Desk desk) {
        JsonNode result = desk.change("para_approve", Given.of("session", name));
        return desk.show(result, answer -> desk.say("approved: " + name));
    }
}
