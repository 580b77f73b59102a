package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para integrate}: queues a session for landing and waits for what becomes of it. */
@Command(
        name = "integrate",
        header = "Land a session's work on its target branch; waits for the outcome.",
        description = {
            "A single argument is the message inside a session's work tree; elsewhere it is the session.",
            "Exit codes: 0 landed, 6 conflict or failed check, 9 held: a person must act first."
        },
        footer = {
            "",
            "Examples:",
            "  para integrate login",
            "  para integrate login --dry-run",
            "  para integrate login --paths src/api README.md     the rest stays in the session",
            "  para integrate \"add the login page\" login --strategy rebase",
            "  para integrate --session login -m \"add the login page\" --no-wait"
        })
final class Integrate extends Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "MESSAGE", description = "The commit message.")
    private Optional<String> first = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "SESSION", description = "Default: that of this work tree.")
    private Optional<String> second = Optional.empty();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "The commit message, unambiguously.")
    private Optional<String> message = Optional.empty();

    @Option(
            names = {"-s", "--session"},
            paramLabel = "NAME",
            description = "The session, unambiguously.")
    private Optional<String> session = Optional.empty();

    @Option(names = "--strategy", paramLabel = "S", description = "squash, merge or rebase.")
    private Optional<String> strategy = Optional.empty();

    @Option(names = "--target", paramLabel = "B", description = "The branch to land on.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--paths",
            arity = "1..*",
            paramLabel = "P",
            description = "Land only these files, folders or git pathspecs; the rest stays in the session.")
    private List<String> paths = List.of();

    @Option(names = "--allow-deletes", description = "Also when it would delete most of the files.")
    private boolean allowDeletes;

    @Option(names = "--dry-run", description = "Only tell whether it would conflict.")
    private boolean dryRun;

    @Option(names = "--no-wait", description = "Only put it into the train.")
    private boolean noWait;

    @Override
    int run(Desk desk) {
        Given given = named(desk)
                .with("strategy", strategy)
                .with("target", target)
                .when(dryRun, "dry_run")
                .when(allowDeletes, "allow_deletes");
        if (!paths.isEmpty()) {
            given = given.with("paths", Own.paths(desk, paths));
        }
        JsonNode result = desk.change("para_integrate", given);
        JsonNode entry = result.path("entry");
        if (!entry.isObject()) {
            return preview(desk, result);
        }
        if (!isJson()) {
            sayPart(desk, result);
        }
        if (noWait) {
            return desk.show(
                    result,
                    queued -> desk.say(entry.path("session").asText() + " is "
                            + entry.path("state").asText() + " for "
                            + entry.path("target").asText()));
        }
        return new Landing(desk).outcome(entry);
    }

    private Given named(Desk desk) {
        if (first.isPresent() && second.isEmpty() && session.isEmpty()) {
            return message.isPresent()
                    ? Given.of("message", message.get()).with("session", first)
                    : single(desk, first.get());
        }
        return Given.none().with("message", message.or(() -> first)).with("session", session.or(() -> second));
    }

    /** One bare argument means what its place makes it mean. */
    private static Given single(Desk desk, String word) {
        JsonNode sessions = desk.look("para_list", Given.none()).path("sessions");
        Optional<String> own = Own.session(desk, sessions);
        if (own.isPresent()) {
            return Given.of("message", word).with("session", own);
        }
        if (Own.isThere(sessions, word)) {
            return Given.of("session", word);
        }
        throw new Refused(
                Code.BAD_ARGUMENT,
                "there is no session \"" + Words.shown(word) + "\", and this is not the work tree of one",
                "name the session with --session NAME, and the message with -m TEXT");
    }

    private static void sayPart(Desk desk, JsonNode result) {
        if (result.path("paths").isEmpty()) {
            return;
        }
        List<String> files = Text.all(result.path("paths"));
        desk.say(files.size() + " of its files: " + String.join(", ", files));
        if (!result.path("along").isEmpty()) {
            desk.say("the other half of a rename comes along: " + String.join(", ", Text.all(result.path("along"))));
        }
    }

    private static int preview(Desk desk, JsonNode result) {
        boolean isClean = result.path("verdict").asText().equals("clean");
        String target = result.path("target").asText();
        desk.show(result, shown -> {
            sayPart(desk, result);
            desk.say(isClean ? "would land cleanly on " + target : "would conflict with " + target);
            Conflicts.say(desk, result.path("conflicts"));
        });
        return isClean ? Exit.OK : Exit.CONFLICT;
    }
}
