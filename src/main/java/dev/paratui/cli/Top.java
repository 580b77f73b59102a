package dev.paratui.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para} without a command: the dashboard. */
@Command(
        name = Top.NAME,
        header = "The control room for many coding agents working on one repository at the same time.",
        description = {
            "Without a command it opens the dashboard of this repository;",
            "--repo given several times: of all of them, each in a tab."
        },
        footer = {
            "",
            "Examples:",
            "  para                                    the dashboard",
            "  para --repo shop --repo docs            the dashboard of both",
            "  para dispatch login -p \"add a login page\"",
            "  para list                               who does what, and who needs you",
            "  para integrate login                    land it on the main branch",
            "  para COMMAND --help                     more of one command",
            "",
            "Exit codes: 0 ok, 1 refused or failed, 2 wrong usage, 3 no such session, 4 git, 5 config,",
            "6 conflict or failed check, 7 supervisor not reachable, 8 tmux, 9 held: a person must act first."
        })
final class Top extends Verb {
    static final String NAME = "para";

    @Option(names = "--theme", paramLabel = "NAME", description = "Colours; `para theme list` shows all.")
    private Optional<String> theme = Optional.empty();

    @Option(
            names = {"-V", "--version"},
            description = "Show the version.")
    private boolean version;

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    boolean takesManyRepositories() {
        return true;
    }

    @Override
    int run(Desk desk) {
        return version ? new Version().run(desk) : desk.outside().faces().dashboard(desk.repositories(), theme);
    }
}
