package dev.paratui.tool;

import dev.paratui.model.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session in which a person works together with a program. */
public final class StartTool extends HouseTool<StartTool.Input, StartedView> {
    private static final Card CARD = Card.forLeaders("para_start", Card.Effect.CHANGES, """
            Open a session for working together with a person: a branch and work tree of its own, and a program in a \
            tmux pane \
            that the person attaches to. It never replaces the caller. For a task that an agent is to do by itself use \
            para_dispatch. Answers when the pane exists, at most after 10 s.""");

    private final NewSession sessions;

    public StartTool(House house) {
        super(house, CARD, Input.class, StartedView.class);
        this.sessions = new NewSession(house);
    }

    /** What to open. */
    public record Input(
            @Says(
                    value = "1-50 of a-z A-Z 0-9 - _",
                    also = {"name", "session"})
            String sessionName,

            @Says(value = "the first prompt; none: the program just opens", also = "task_description")
            Optional<String> prompt,

            @Says("a file that holds the prompt, relative to the repository or its tasks/ folder; wins over prompt")
            Optional<String> file,

            @Says("which program: claude, codex, gemini, opencode, aider, shell …; default: agents.default")
            Optional<String> agent,

            @Says("branch, tag or commit to begin from; default: the branch checked out in the main checkout")
            Optional<String> base,

            @Says(value = "how it works: its mode's prompt goes before yours")
            Optional<String> mode,

            @Says("let the program act without asking; only where nothing can be harmed")
            Optional<Boolean> dangerouslySkipPermissions,

            @Says("time of work, turns or cost after which it asks a person before it goes on: 2h, 50turns, 5usd; none")
            Optional<String> budget,

            @Says("only say what would be made") Optional<Boolean> dryRun) {}

    @Override
    public StartedView call(Input input, Caller caller) {
        Origin origin = caller.audience() == Card.Audience.PERSON ? Origin.STARTED : Origin.DISPATCHED;
        NewSession.Wish wish = new NewSession.Wish(
                input.sessionName(),
                input.agent(),
                NewSession.exec(Optional.empty()),
                input.mode(),
                NewSession.task(house, input.prompt(), input.file(), caller),
                input.base(),
                List.of(),
                NewSession.permissions(input.dangerouslySkipPermissions()),
                Map.of(),
                sessions.terms(origin, input.budget()),
                input.dryRun().orElse(false));
        return sessions.ask(wish, caller);
    }

    @Override
    public String text(StartedView output) {
        return DispatchTool.words(output);
    }
}
