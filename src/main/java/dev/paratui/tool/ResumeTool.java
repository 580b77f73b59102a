package dev.paratui.tool;

import dev.paratui.command.RequestResume;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.Optional;

/** Brings a session back: whatever is missing of it is made again. */
public final class ResumeTool extends HouseTool<ResumeTool.Input, ResumeTool.Output> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Card CARD = Card.forLeaders("para_resume", Card.Effect.SETTLES, """
            Bring a session back: a pane that is gone or whose program has ended, a work tree from its branch, a \
            branch at its \
            last known commit. With `prompt` it goes on with that; a session in review is running again then. \
            A shell script that has ended runs again, or `prompt` in its place.""");

    public ResumeTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which session, and what it goes on with. */
    public record Input(
            @Says(
                    value = "its name; default: the caller's own",
                    also = {"session_name", "name"})
            Optional<String> session,

            @Says("what it goes on with") Optional<String> prompt,

            @Says("a file that holds the prompt; wins over prompt")
            Optional<String> file) {}

    /** The session. */
    public record Output(SessionView session, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = house.named(input.session(), caller);
        String prompt = NewSession.task(house, input.prompt(), input.file(), caller);
        house.valueOf(
                house.ask(new RequestResume(name, prompt), caller, Optional.of(name))
                        .subject(),
                PATIENCE);
        SessionView session = house.view(name);
        return new Output(session, session.revision());
    }

    @Override
    public String text(Output output) {
        return "session " + output.session().name() + " is " + output.session().life();
    }
}
