package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code para resume}: a session goes on; what is missing of it is made again. */
@Command(
        name = "resume",
        header = "Let a session go on: its pane, and its work tree if that is gone, are made again.",
        footer = {
            "",
            "A shell script that has ended runs again.",
            "",
            "Examples:",
            "  para resume login",
            "  para resume login -p \"now add the tests\""
        })
final class Resume extends Verb {
    @Mixin
    private final Prompting prompting = new Prompting();

    @Parameters(paramLabel = "SESSION", arity = "0..1", description = "Default: that of this work tree.")
    private Optional<String> session = Optional.empty();

    @Override
    int run(Desk desk) {
        Given given = prompting.addTo(Given.none().with("session", session), "prompt", desk);
        JsonNode result = desk.change("para_resume", given);
        return desk.show(result, resumed -> {
            String name = resumed.path("session").path("name").asText();
            desk.say("session " + name + " is "
                    + resumed.path("session").path("life").asText());
            desk.say("go there: para attach " + name);
        });
    }
}
