package dev.paratui.cli;

import picocli.CommandLine.Command;

/** {@code para start}: a session in which a person works too. */
@Command(
        name = "start",
        header = "Open a session to work in: branch, work tree and a pane with a program.",
        footer = {
            "",
            "Examples:",
            "  para start login",
            "  para start login --agent shell",
            "  para start login -p \"read the README, then wait for me\""
        })
final class StartSession extends NewSession {
    @Override
    int run(Desk desk) {
        return ask(desk, "para_start", "prompt");
    }
}
