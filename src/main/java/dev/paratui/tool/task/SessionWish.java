package dev.paratui.tool.task;

import dev.paratui.model.Brief;
import dev.paratui.model.Budget;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Permissions;
import dev.paratui.model.SessionName;
import dev.paratui.model.Terms;
import dev.paratui.model.task.Opening;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The session that a task opens by itself, in the words of {@code para_dispatch}. */
public record SessionWish(
        @Says(
                value = "1-50 of a-z A-Z 0-9 - _",
                also = {"name", "session"})
        String sessionName,

        @Says(value = "the prompt; default: the task's description and hints", also = "prompt")
        Optional<String> taskDescription,

        @Says("auto, implement, explore, orchestrate, diagnose, or a mode of the repository's own")
        Optional<String> mode,

        @Says(
                value = "default tmux",
                oneOf = {"tmux", "detached", "docker"})
        Optional<String> exec,

        @Says("which program; default: agents.default") Optional<String> agent,

        @Says("branch, tag or commit to begin from; default: what is checked out in the main checkout then")
        Optional<String> base,

        @Says("a command that must pass, besides landing.check, before its work may land")
        Optional<String> check,

        @Says("let the program act without asking") Optional<Boolean> dangerouslySkipPermissions,
        @Says("values of your own") Map<String, String> data) {

    /** What is opened; {@code usualTask} is the prompt when none is given. */
    Opening opening(House house, String usualTask) {
        String program = agent.orElseGet(() -> house.world().setting("agents.default"));
        house.world().requireProgram(program);
        String way = mode.orElse("auto");
        house.world().requireMode(way);
        boolean isSkipping = dangerouslySkipPermissions.orElse(false);
        Brief brief = new Brief(
                program,
                exec.map(word -> ExecKind.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(ExecKind.TMUX),
                way,
                taskDescription.orElse(usualTask),
                List.of(),
                isSkipping ? Permissions.SKIPPED : Permissions.ASKED,
                data);
        Budget budget = Budget.parse(house.world().setting("agents.budget"));
        Terms terms = Terms.USUAL.with(budget).checkedBy(check.orElse("").strip());
        return new Opening(SessionName.parse(sessionName), brief.under(terms), base);
    }
}
