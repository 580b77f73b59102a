package dev.paratui.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code para report}: an agent tells how it stands. */
@Command(
        name = "report",
        header = "Tell how this session stands; for agents.",
        footer = {
            "",
            "Examples:",
            "  para report \"writing the tests\" --tests passed --todos 3/7",
            "  para report \"need the API key\" --blocked \"no access\""
        })
final class Report extends Verb {
    @Mixin
    private final Reporting reporting = new Reporting();

    @Parameters(paramLabel = "TEXT", description = "What is being done, in a few words.")
    private String text = "";

    @Override
    int run(Desk desk) {
        return reporting.tell(desk, text);
    }
}
