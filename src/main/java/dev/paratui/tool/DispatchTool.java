package dev.paratui.tool;

import dev.paratui.model.Code;
import dev.paratui.model.Origin;
import dev.paratui.model.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session in which an agent does a task by itself. */
public final class DispatchTool extends HouseTool<DispatchTool.Input, StartedView> {
    private static final Card CARD = Card.forLeaders("para_dispatch", Card.Effect.CHANGES, """
            Send an agent off on a task, in a branch, work tree and pane of its own. This is the main tool of an \
            orchestrator.
            Split work so that no two sessions write the same files: first what others build on (an API, a schema), \
            landed; \
            then independent features side by side. A task says WHAT is wanted and where its borders are, not how; \
            more than a \
            few lines belong in a file tasks/TASK_<n>_<name>.md, named by `file`. It ends with what to do when done: \
            `para finish "<message>"` for review, or `para integrate "<message>"` to land at once.
            Answers when the pane exists, at most after 10 s (life `requested`: go on with para_wait). Then do not \
            poll: \
            para_wait with the cursor tells when a session needs an answer, is in review, has landed or conflicts.""");

    private final NewSession sessions;

    public DispatchTool(House house) {
        super(house, CARD, Input.class, StartedView.class);
        this.sessions = new NewSession(house);
    }

    /** What to do, and how. */
    public record Input(
            @Says(
                    value = "1-50 of a-z A-Z 0-9 - _",
                    also = {"name", "session"})
            String sessionName,

            @Says(value = "the task in words; any characters", also = "prompt")
            Optional<String> taskDescription,

            @Says("a task file, relative to the repository or its tasks/ folder; wins over task_description")
            Optional<String> file,

            @Says("how it works: auto, implement, explore, orchestrate, diagnose, or a mode of the repository's own")
            Optional<String> mode,

            @Says(
                    value = "tmux: in a pane that can be watched; detached: without a terminal, output in a log;"
                            + " docker: in a container",
                    oneOf = {"tmux", "detached", "docker"})
            Optional<String> exec,

            @Says("which program: claude, codex, gemini, opencode, aider, shell …; default: agents.default")
            Optional<String> agent,

            @Says("branch, tag or commit to begin from; default: the branch checked out in the main checkout")
            Optional<String> base,

            @Says("sessions that must have landed, or tasks that must be done, before this one begins")
            List<String> after,

            @Says("a command that must pass, besides landing.check, before this session's work may land: make test")
            Optional<String> check,

            @Says("only say what would be made") Optional<Boolean> dryRun,

            @Says("time of work, turns or cost after which it asks a person before it goes on: 2h, 50turns, 5usd; none")
            Optional<String> budget,

            @Says("values of your own, given back unchanged with the session")
            Map<String, String> data,

            @Says("let the program act without asking; only where nothing can be harmed")
            Optional<Boolean> dangerouslySkipPermissions) {}

    @Override
    public StartedView call(Input input, Caller caller) {
        String task = NewSession.task(house, input.taskDescription(), input.file(), caller);
        if (task.isBlank()) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "there is no task",
                    "give task_description or file; to work by hand: para start " + input.sessionName());
        }
        NewSession.Wish wish = new NewSession.Wish(
                input.sessionName(),
                input.agent(),
                NewSession.exec(input.exec()),
                Optional.of(input.mode().orElse("auto")),
                task,
                input.base(),
                input.after(),
                NewSession.permissions(input.dangerouslySkipPermissions()),
                input.data(),
                sessions.terms(Origin.DISPATCHED, input.budget())
                        .checkedBy(input.check().orElse("").strip()),
                input.dryRun().orElse(false));
        return sessions.ask(wish, caller);
    }

    @Override
    public String text(StartedView output) {
        return words(output);
    }

    static String words(StartedView output) {
        if (output.session().isEmpty()) {
            return "would open session " + output.sessionName() + " on branch " + output.branch() + " in "
                    + output.worktreePath();
        }
        SessionView session = output.session().get();
        return "session " + session.name() + " is " + session.life()
                + session.waits().map(words -> " and " + words).orElse("") + " on branch " + session.branch() + " in "
                + session.worktree()
                + session.attachCommand().map(command -> "; attach: " + command).orElse("")
                + session.logFile().map(file -> "; log: " + file).orElse("");
    }
}
