package dev.paratui.tool.task;

import dev.paratui.command.task.NewTask;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Opening;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A task as a batch names it. */
public record TaskWish(
        @Says("what is to be done: WHAT, not how, and where its borders are")
        String description,

        @Says("1-10, lower is taken first; default 5") Optional<Integer> priority,

        @Says("tasks that must be done before: ids, or refs of this batch")
        List<String> dependencies,

        @Says("files that help to do it") List<String> contextFiles,
        @Says("how to go about it") Optional<String> hints,

        @Says("a name of your own by which others of this batch depend on it")
        Optional<String> ref,

        @Says(
                value = "makes it a gate, which nobody claims: review and decision are passed by a person, check by a"
                        + " command",
                oneOf = {"review", "decision", "check"})
        Optional<String> gate,

        @Says("of a check gate: the command, a line for sh") Optional<String> check,

        @Says("of a check gate: the session whose branch is checked; default: the main branch")
        Optional<String> checkSession,

        @Says("for filters") List<String> tags,
        @Says("the phase of the plan that it belongs to") Optional<String> phase,

        @Says("open this session for it, by itself, as soon as it is free")
        Optional<SessionWish> session) {

    NewTask task(House house) {
        Optional<Opening> opening = session.map(wish -> wish.opening(house, prompt()));
        Optional<Gate> passing = gate.map(this::gate);
        if (passing.isPresent() && opening.isPresent()) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "a gate opens no session", "make the session's task one that depends on it");
        }
        if (passing.isEmpty() && (check.isPresent() || checkSession.isPresent())) {
            throw new Refused(Code.BAD_ARGUMENT, "only a check gate has a check", "add gate: check");
        }
        Assignment assignment = Assignment.of(description)
                .prioritised(priority.orElse(Assignment.USUAL_PRIORITY))
                .inContext(contextFiles, hints.orElse(""))
                .tagged(tags, phase.orElse(""))
                .behind(passing)
                .opening(opening);
        return new NewTask(ref, assignment, dependencies);
    }

    private String prompt() {
        return hints.map(more -> description + "\n\n" + more).orElse(description);
    }

    private Gate gate(String word) {
        Gate.Kind kind = Gate.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        boolean isCheck = kind == Gate.Kind.CHECK;
        if (isCheck && check.filter(command -> !command.isBlank()).isEmpty()) {
            throw new Refused(Code.BAD_ARGUMENT, "a check gate needs its command", "give check, a line for sh");
        }
        if (!isCheck && (check.isPresent() || checkSession.isPresent())) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "a " + word + " gate is passed by a person, not by a check", "use gate: check");
        }
        return new Gate(kind, check.orElse(""), checkSession.map(SessionName::parse));
    }
}
