package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para read}: what stands in a session's pane. */
@Command(
        name = "read",
        header = "Print what stands in a session's pane.",
        footer = {
            "",
            "Examples:",
            "  para read login",
            "  para read login --lines 200",
            "  para read login --since CURSOR --json    only what is new"
        })
final class Read extends Verb {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The session; default: that of this work tree.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--lines", paramLabel = "N", description = "How many at most; default 40.")
    private Optional<Integer> lines = Optional.empty();

    @Option(names = "--since", paramLabel = "CURSOR", description = "Only what came after an earlier read.")
    private Optional<String> since = Optional.empty();

    @Override
    int run(Desk desk) {
        Given given = Given.none().with("session", name).with("since", since);
        lines.ifPresent(count -> given.with("lines", count));
        JsonNode result = desk.look("para_read", given);
        return desk.show(result, read -> read.path("text").asText().lines().forEach(desk::say));
    }
}
