package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para finish}: commits a session's work and puts it up for review. */
@Command(
        name = "finish",
        header = "Commit all work of a session and put it up for review.",
        description = "A single argument is always the message.",
        footer = {
            "",
            "Examples:",
            "  para finish \"add the login page\"             in the session's work tree",
            "  para finish \"add the login page\" login       from anywhere",
            "  para finish -m \"add the login page\" --integrate"
        })
final class Finish extends Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "MESSAGE", description = "The commit message.")
    private Optional<String> message = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "SESSION", description = "Default: that of this work tree.")
    private Optional<String> session = Optional.empty();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "The commit message, unambiguously.")
    private Optional<String> namedMessage = Optional.empty();

    @Option(
            names = {"-s", "--session"},
            paramLabel = "NAME",
            description = "The session, unambiguously.")
    private Optional<String> namedSession = Optional.empty();

    @Option(
            names = {"-b", "--branch"},
            paramLabel = "BRANCH",
            description = "A new name for the branch.")
    private Optional<String> branch = Optional.empty();

    @Option(
            names = {"-i", "--integrate"},
            description = "Also land it, and wait for the outcome.")
    private boolean integrate;

    @Option(names = "--allow-deletes", description = "Also when it would delete most of the files.")
    private boolean allowDeletes;

    @Override
    int run(Desk desk) {
        String words = namedMessage
                .or(() -> message)
                .orElseThrow(() ->
                        new Refused(Code.BAD_ARGUMENT, "there is no commit message", "para finish \"what was done\""));
        Given given = Given.of("commit_message", words)
                .with("session", sessionGiven())
                .with("branch", branch)
                .when(integrate, "integrate")
                .when(allowDeletes, "allow_deletes");
        JsonNode result = desk.change("para_finish", given);
        if (result.path("entry").isObject()) {
            return new Landing(desk).outcome(result.path("entry"));
        }
        return desk.show(result, finished -> words(desk, finished));
    }

    /** With {@code -m} the only bare argument left is the session. */
    private Optional<String> sessionGiven() {
        return namedSession.or(() -> session).or(() -> namedMessage.flatMap(given -> message));
    }

    private static void words(Desk desk, JsonNode finished) {
        String commit = Text.commit(finished.path("commit"));
        JsonNode session = finished.path("session");
        String name = session.path("name").asText();
        desk.say("session " + name + " is in " + session.path("life").asText()
                + (commit.isEmpty() ? ", nothing new to commit" : ", commit " + commit));
        desk.say("land it: para integrate " + name);
    }
}
