package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.exec.Invocation;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para attach}: this terminal becomes the session's pane, until one leaves it. */
@Command(
        name = "attach",
        header = "Go into a session's pane; F12 or ctrl-q comes back.",
        footer = {"", "Examples:", "  para attach login", "  para attach login --json    only print the command"})
final class Attach extends Verb {
    @Parameters(paramLabel = "NAME", description = "The session.")
    private String name = "";

    @Override
    int run(Desk desk) {
        if (!isJson() && !desk.console().isTerminal()) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "there is no terminal to attach to",
                    "call it in a terminal, or look with `para read`; `--json` prints the command");
        }
        JsonNode result = desk.look("para_attach", Given.of("session", name));
        if (isJson()) {
            return desk.show(result, argv -> {});
        }
        List<String> argv = new ArrayList<>();
        result.path("argv").forEach(word -> argv.add(word.asText()));
        return desk.outside().exec().runOnTerminal(Invocation.of(argv)) == Exit.OK ? Exit.OK : Code.TMUX.exitCode();
    }
}
