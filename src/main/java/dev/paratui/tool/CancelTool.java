package dev.paratui.tool;

import dev.paratui.command.RequestCancel;
import dev.paratui.model.Intent;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.Optional;

/** Ends a session and moves its work tree into the trash. */
public final class CancelTool extends HouseTool<CancelTool.Input, CancelTool.Output> {
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final Card CARD = Card.forLeaders("para_cancel", Card.Effect.DESTROYS, """
            End a session that is not wanted any more: its program is ended and its work tree moved into the trash, \
            whole, from \
            where para_undo with the id given here brings everything back. Refused for a session in the train unless \
            `force`.""");

    public CancelTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which session. */
    public record Input(
            @Says(
                    value = "its name",
                    also = {"session", "name"})
            Optional<String> sessionName,

            @Says("also out of the train, and end the program at once")
            Optional<Boolean> force,

            @Says("why; kept in the history") Optional<String> reason) {}

    /** The session, and the id to undo with. */
    public record Output(SessionView session, String undo, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = house.named(input.sessionName(), caller);
        Intent.Urgency urgency = input.force().orElse(false) ? Intent.Urgency.AT_ONCE : Intent.Urgency.POLITE;
        RequestCancel request = new RequestCancel(name, input.reason().orElse(""), urgency);
        String act = house.valueOf(house.ask(request, caller, Optional.of(name)).subject(), PATIENCE);
        SessionView session = house.view(name);
        return new Output(session, act, session.revision());
    }

    @Override
    public String text(Output output) {
        return "session " + output.session().name() + " is cancelled; everything comes back with: para undo "
                + output.undo();
    }
}
