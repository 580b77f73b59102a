package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para deny}: answers the permission prompt of a session's program. */
@Command(
        name = "deny",
        header = "Say no to what a session's program asks permission for.",
        footer = {"", "Examples:", "  para read login     what it asks", "  para deny login"})
final class Deny extends Verb {
    @Parameters(paramLabel = "NAME", description = "The session.")
    private String name = "";

    @Override
    int run(Desk desk) {
        JsonNode result = desk.change("para_deny", Given.of("session", name));
        return desk.show(result, answer -> desk.say("denied: " + name));
    }
}
