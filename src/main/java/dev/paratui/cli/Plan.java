package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para plan}: the plan that all work from. */
@Command(
        name = "plan",
        header = "Load a plan of phases, tasks and gates, or show how far it is.",
        footer = {
            "",
            "Examples:",
            "  para plan load plan.md              tasks and gates of a Markdown plan, all or nothing",
            "  para plan load --append plan.md     only what is new in it",
            "  para plan show > plan.md            with states and a log",
            "  para plan set \"ship the API\" -f notes.md",
            "",
            "A plan:",
            "  # Goal",
            "  ### Phase 1: Research",
            "  - [ ] What is to be done → @agent {priority: 2, ref: api, tags: [ui]}",
            "  ### Gate: Design review",
            "  Decision: is this the right way?"
        })
final class Plan extends Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "load|show|set", description = "Default: show.")
    private String action = "show";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|GOAL", description = "Of load: -: the input.")
    private Optional<String> word = Optional.empty();

    @Option(names = "--append", description = "Of load: what is there stays, what is new is made.")
    private boolean append;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Of set: the master plan, from here; -: the input.")
    private Optional<String> file = Optional.empty();

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        return switch (action) {
            case "show" -> show(desk);
            case "load" -> load(desk);
            case "set" -> set(desk);
            default ->
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "`plan` cannot \"" + Words.shown(action) + "\"",
                        "para plan load FILE, show, or set GOAL");
        };
    }

    private static int show(Desk desk) {
        return desk.show(desk.look("show_plan", Given.none()), plan -> {
            String page = plan.path("markdown").asText();
            (page.isEmpty() ? "there is no plan yet: para plan load FILE" : page)
                    .lines()
                    .forEach(desk::say);
        });
    }

    private int load(Desk desk) {
        String name = needed("FILE");
        Given given = name.equals(Prompting.STANDARD_INPUT)
                ? Given.of("text", Prompting.input(desk))
                : Given.of("file", name);
        return desk.show(
                desk.change("load_plan", given.when(append, "append")),
                loaded -> desk.say(loaded.path("created").asText() + " tasks and gates made for: "
                        + loaded.path("goal").asText()));
    }

    private int set(Desk desk) {
        Given given = Given.of("goal", needed("GOAL"));
        file.ifPresent(name -> given.with("master_plan", text(desk, name)));
        return desk.show(desk.change("init_coordination", given), set -> desk.say("the goal is set"));
    }

    private static String text(Desk desk, String name) {
        if (name.equals(Prompting.STANDARD_INPUT)) {
            return Prompting.input(desk);
        }
        try {
            return Files.readString(desk.place().directory().resolve(name));
        } catch (IOException | InvalidPathException unreadable) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "\"" + Words.shown(name) + "\" cannot be read", "name a text file from here");
        }
    }

    private String needed(String what) {
        return word.orElseThrow(() -> new Refused(
                Code.BAD_ARGUMENT, "`plan " + action + "` needs one more word", "para plan " + action + " " + what));
    }
}
