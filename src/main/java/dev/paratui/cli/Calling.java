package dev.paratui.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Argv taken apart into the command and all the rest; options before the command count for it.
 *
 * @param command empty: the dashboard
 */
record Calling(Optional<String> command, List<String> rest) {
    private static final Set<String> WITH_VALUE = Set.of("--repo", "--theme");

    Calling {
        rest = List.copyOf(rest);
    }

    static Calling of(String... argv) {
        List<String> words = Arrays.asList(argv);
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += WITH_VALUE.contains(words.get(at)) ? 2 : 1;
        }
        if (at >= words.size()) {
            return new Calling(Optional.empty(), words);
        }
        List<String> rest = new ArrayList<>(words);
        String command = rest.remove(at);
        return new Calling(Optional.of(command), rest);
    }
}
