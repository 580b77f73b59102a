package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para dispatch}: a session for an agent with a task. */
@Command(
        name = "dispatch",
        header = "Give a task to an agent in a session of its own.",
        footer = {
            "",
            "Examples:",
            "  para dispatch login -p \"add a login page\"",
            "  para dispatch login -f tasks/TASK_1_login.md --agent codex",
            "  para dispatch login -p \"add a login page\" --check \"npm test login\"",
            "  git log -1 --format=%%B | para dispatch review -f -"
        })
final class Dispatch extends NewSession {
    @Option(
            names = "--check",
            paramLabel = "CMD",
            description = "Must pass, besides landing.check, before its work may land.")
    private Optional<String> check = Optional.empty();

    @Override
    int run(Desk desk) {
        if (prompting().isEmpty()) {
            String shown = Words.shown(name());
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "there is no task for " + shown,
                    "para dispatch " + shown + " -p TEXT, or -f FILE; to work by hand: para start " + shown);
        }
        return ask(desk, "para_dispatch", "task_description");
    }

    @Override
    Given more(Given given) {
        return given.with("check", check);
    }
}
