package dev.paratui.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command with the options that all of them take; its fields are filled from argv. */
abstract class Verb {
    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "The repository of this directory instead of the current one.")
    private List<Path> repos = List.of();

    @Option(names = "--json", description = "Print one JSON value.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Optional<Path> repo() {
        return repos.stream().findFirst();
    }

    List<Path> repos() {
        return repos;
    }

    /** Whether it can be about several repositories at once. */
    boolean takesManyRepositories() {
        return false;
    }

    boolean isJson() {
        return json;
    }

    boolean isHelp() {
        return help;
    }

    /** Whether it means something without arguments of its own. */
    boolean isCompleteAlone() {
        return false;
    }

    /**
     * Reads the words itself when they are only {@code --json} and {@code --repo DIR}: picocli takes longer to read
     * nothing than all the rest of {@code para list} takes.
     *
     * @return whether it could; if not, nothing was read
     */
    final boolean took(List<String> words) {
        if (!isCompleteAlone()) {
            return false;
        }
        List<Path> places = new ArrayList<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.equals("--repo") && rest.hasNext()) {
                places.add(Path.of(rest.next()));
            } else if (!word.equals("--json")) {
                return false;
            }
        }
        repos = places;
        json = words.contains("--json");
        return true;
    }

    /** Does it and gives the exit code. */
    abstract int run(Desk desk);
}
