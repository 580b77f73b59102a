package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code start} and {@code dispatch} have in common. */
abstract class NewSession extends Verb {
    @Mixin
    private final Prompting prompting = new Prompting();

    @Parameters(paramLabel = "NAME", description = "The session's name: 1-50 of a-z A-Z 0-9 - _")
    private String name = "";

    @Option(names = "--mode", paramLabel = "M", description = "auto, implement, explore, orchestrate, diagnose …")
    private Optional<String> mode = Optional.empty();

    @Option(names = "--exec", paramLabel = "E", description = "tmux, detached or docker.")
    private Optional<String> exec = Optional.empty();

    @Option(names = "--agent", paramLabel = "A", description = "claude, codex, gemini, opencode, aider, shell …")
    private Optional<String> agent = Optional.empty();

    @Option(names = "--base", paramLabel = "REF", description = "Begin from this branch, tag or commit.")
    private Optional<String> base = Optional.empty();

    @Option(names = "--after", paramLabel = "NAME", description = "Begin when these are done.")
    private List<String> after = List.of();

    @Option(
            names = "--budget",
            paramLabel = "B",
            description = "Ask before it goes on after this: 2h, 50turns, 5usd, or several.")
    private Optional<String> budget = Optional.empty();

    @Option(names = "--dry-run", description = "Only say what would be made.")
    private boolean dryRun;

    @Option(
            names = {"-d", "--dangerously-skip-permissions"},
            description = "Let the program act without asking; only where nothing can be harmed.")
    private boolean skipPermissions;

    String name() {
        return name;
    }

    Prompting prompting() {
        return prompting;
    }

    /** With what only this verb takes. */
    Given more(Given given) {
        return given;
    }

    int ask(Desk desk, String tool, String nameOfPrompt) {
        Given given = Given.of("session_name", name)
                .with("mode", mode)
                .with("exec", exec)
                .with("agent", agent)
                .with("base", base)
                .with("after", Text.listed(after))
                .with("budget", budget)
                .when(dryRun, "dry_run")
                .when(skipPermissions, "dangerously_skip_permissions");
        JsonNode result = desk.change(tool, prompting.addTo(more(given), nameOfPrompt, desk));
        return desk.show(result, started -> words(desk, started));
    }

    private void words(Desk desk, JsonNode started) {
        String where = " on branch " + started.path("branch").asText() + " in "
                + started.path("worktreePath").asText();
        JsonNode session = started.path("session");
        if (!session.isObject()) {
            desk.say("would open session " + name + where);
            return;
        }
        desk.say("session " + session.path("name").asText() + " is "
                + session.path("life").asText() + Text.after(" and ", session.path("waits")) + where);
        boolean isWaiting = session.path("waiting").asInt() > 0;
        desk.say(
                isWaiting
                        ? "it starts by itself; not after all: para cancel "
                                + session.path("name").asText()
                        : "go there: para attach " + session.path("name").asText());
    }
}
