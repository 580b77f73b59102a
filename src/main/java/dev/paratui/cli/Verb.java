package dev.paratui.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command with the options that all of them take; its fields are filled from argv. */
abstract class Verb {
    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "The repository of this directory instead of the current one.")
    private Optional<Path> repo = Optional.empty();

    @Option(names = "--json", description = "Print one JSON value.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Optional<Path> repo() {
        return repo;
    }

    boolean isJson() {
        return json;
    }

    boolean isHelp() {
        return help;
    }

    /** Does it and gives the exit code. */
    abstract int run(Desk desk);
}
