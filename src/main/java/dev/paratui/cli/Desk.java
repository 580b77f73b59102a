package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.client.Door;
import dev.paratui.client.Repository;
import dev.paratui.client.Trees;
import dev.paratui.client.Visitor;
import dev.paratui.model.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a command works with: where it was called, the way to the supervisor, and what it may print on. */
final class Desk {
    private static final String OWN_SESSION = "PARA_SESSION";

    private final Console console;
    private final Place place;
    private final Outside outside;
    private final Verb verb;

    Desk(Console console, Place place, Outside outside, Verb verb) {
        this.console = console;
        this.place = place;
        this.outside = outside;
        this.verb = verb;
    }

    Console console() {
        return console;
    }

    Place place() {
        return place;
    }

    Outside outside() {
        return outside;
    }

    /** The directory that decides on the repository. */
    Path directory() {
        return verb.repo().map(place.directory()::resolve).orElse(place.directory());
    }

    Repository repository() {
        return Repository.of(directory());
    }

    /** All that were named, else that of the current directory; at least one. */
    List<Repository> repositories() {
        return verb.repos().isEmpty()
                ? List.of(repository())
                : verb.repos().stream()
                        .map(place.directory()::resolve)
                        .map(Repository::of)
                        .toList();
    }

    Door door() {
        Optional<String> session =
                verb.repo().isPresent() ? Optional.empty() : place.environment().get(OWN_SESSION);
        return outside.doors().of(repository(), new Visitor(place.directory(), session));
    }

    JsonNode look(String tool, Given given) {
        return door().look(tool, given.arguments());
    }

    JsonNode change(String tool, Given given) {
        return door().change(tool, given.arguments());
    }

    boolean isJson() {
        return verb.isJson();
    }

    /** Prints a result: as it is for programs, in words for people. */
    int show(JsonNode result, Consumer<JsonNode> words) {
        if (verb.isJson()) {
            console.out().println(Trees.write(result));
        } else {
            words.accept(result);
        }
        return Exit.OK;
    }

    /** Prints a line for people; what came from outside in it cannot act on the terminal. */
    void say(String line) {
        console.out().println(Words.clean(line));
    }

    /** Shows how far long work is, on a terminal only. */
    void progress(String line) {
        if (console.isTerminal() && !verb.isJson()) {
            console.err().println(Words.clean(line));
        }
    }

    /** Asks a person, who is at a terminal; anything but yes is no. */
    boolean agrees(String question) {
        console.out().print(question + " [y/N] ");
        console.out().flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().equalsIgnoreCase("y");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Width width() {
        return new Width(console, place.environment(), outside.exec());
    }
}
