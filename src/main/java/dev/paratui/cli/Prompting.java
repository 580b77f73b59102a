package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that give a program its task: words, or a file, never both. */
final class Prompting {
    static final String STANDARD_INPUT = "-";

    @Option(
            names = {"-p", "--prompt"},
            paramLabel = "TEXT",
            description = "The task in words.")
    private Optional<String> prompt = Optional.empty();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "A file that holds it: from here, the repository's top or its tasks/ folder; -: the input.")
    private Optional<String> file = Optional.empty();

    boolean isEmpty() {
        return prompt.isEmpty() && file.isEmpty();
    }

    /** Adds them to a tool's arguments; the tool reads the file. */
    Given addTo(Given given, String nameOfPrompt, Desk desk) {
        if (prompt.isPresent() && file.isPresent()) {
            throw new Refused(Code.BAD_ARGUMENT, "both --prompt and --file are given", "give one of them");
        }
        return file.equals(Optional.of(STANDARD_INPUT))
                ? given.with(nameOfPrompt, input(desk))
                : given.with(nameOfPrompt, prompt).with("file", file);
    }

    static String input(Desk desk) {
        try {
            return new String(desk.console().in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("the input cannot be read", failure);
        }
    }
}
