package dev.paratui.tool;

import dev.paratui.model.SessionName;
import java.util.List;

/** What to run on one's own terminal to be in a session's pane. */
public final class AttachTool extends HouseTool<AttachTool.Input, AttachTool.Output> {
    private static final Card CARD = Card.forPersons(
            "para_attach", Card.Effect.LOOKS, "The program to run on your terminal to be in the session's pane.");

    public AttachTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which session. */
    public record Input(@Says("its name") String session) {}

    /** Program and arguments. */
    public record Output(List<String> argv) {}

    @Override
    public Output call(Input input, Caller caller) {
        return new Output(house.world().attachArgv(house.session(SessionName.parse(input.session()))));
    }
}
