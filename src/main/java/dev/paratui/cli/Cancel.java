package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para cancel}: ends a session; everything goes to the trash and can come back. */
@Command(
        name = "cancel",
        header = "End a session; its work tree goes to the trash, whole, and can come back.",
        footer = {
            "",
            "Examples:",
            "  para cancel login --reason \"done elsewhere\"",
            "  para undo                          takes it back",
            "  para cancel login --force          also out of the train, at once"
        })
final class Cancel extends Verb {
    @Parameters(paramLabel = "SESSION", arity = "0..1", description = "Default: that of this work tree.")
    private Optional<String> session = Optional.empty();

    @Option(names = "--force", description = "Also out of the train; its program is ended at once.")
    private boolean force;

    @Option(names = "--reason", paramLabel = "R", description = "Why; kept in the history.")
    private Optional<String> reason = Optional.empty();

    @Override
    int run(Desk desk) {
        Given given =
                Given.none().with("session_name", session).when(force, "force").with("reason", reason);
        JsonNode result = desk.change("para_cancel", given);
        return desk.show(result, cancelled -> {
            desk.say("session " + cancelled.path("session").path("name").asText() + " is cancelled");
            desk.say("everything comes back with: para undo " + Text.of(cancelled.path("undo")));
        });
    }
}
