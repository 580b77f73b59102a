package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import picocli.CommandLine.Command;

/** {@code para dispatch}: a session for an agent with a task. */
@Command(
        name = "dispatch",
        header = "Give a task to an agent in a session of its own.",
        footer = {
            "",
            "Examples:",
            "  para dispatch login -p \"add a login page\"",
            "  para dispatch login -f tasks/TASK_1_login.md --agent codex",
            "  git log -1 --format=%%B | para dispatch review -f -"
        })
final class Dispatch extends NewSession {
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
}
