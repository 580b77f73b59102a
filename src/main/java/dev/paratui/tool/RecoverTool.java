package dev.paratui.tool;

import dev.paratui.command.RequestUndo;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** Takes back a session's last cancel. */
public final class RecoverTool extends HouseTool<RecoverTool.Input, UndoTool.Output> {
    private static final Card CARD = Card.forLeaders("para_recover", Card.Effect.SETTLES, """
            Bring a cancelled session back with everything that was in its work tree. It has no pane until \
            para_resume.""");

    public RecoverTool(House house) {
        super(house, CARD, Input.class, UndoTool.Output.class);
    }

    /** Which session. */
    public record Input(
            @Says(
                    value = "its name",
                    also = {"session_name", "name"})
            String session) {}

    @Override
    public UndoTool.Output call(Input input, Caller caller) {
        SessionName name = SessionName.parse(input.session());
        return UndoTool.undo(house, new RequestUndo(Optional.empty(), Optional.of(name)), caller);
    }

    @Override
    public String text(UndoTool.Output output) {
        return "session " + output.session().name() + " is " + output.session().life()
                + " again; open a pane with: para resume " + output.session().name();
    }
}
