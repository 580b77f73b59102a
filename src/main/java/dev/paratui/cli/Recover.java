package dev.paratui.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para recover}: takes back the last cancel of a session. */
@Command(
        name = "recover",
        header = "Bring back a cancelled session as it was.",
        footer = {"", "Examples:", "  para recover login", "  para list --all      shows what was cancelled"})
final class Recover extends Verb {
    @Parameters(paramLabel = "SESSION", description = "Its name.")
    private String session = "";

    @Override
    int run(Desk desk) {
        return Undone.show(desk, desk.change("para_recover", Given.of("session", session)));
    }
}
