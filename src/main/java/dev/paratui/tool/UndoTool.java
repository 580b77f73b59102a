package dev.paratui.tool;

import dev.paratui.command.RequestUndo;
import dev.paratui.engine.Settled;
import dev.paratui.event.UndoRequested;
import dev.paratui.model.Act;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.Optional;

/** Takes back a cancel, a finish or a landing. */
public final class UndoTool extends HouseTool<UndoTool.Input, UndoTool.Output> {
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final Card CARD = Card.forLeaders("para_undo", Card.Effect.DESTROYS, """
            Take back what was done: a cancel (everything comes out of the trash as it was), a finish, a landing \
            (the target \
            moves back, or gets a revert commit when something was built on it). Without an id: the newest act not \
            yet undone.""");

    public UndoTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which act. */
    public record Input(
            @Says("as given by the act, or by para_undo_list")
            Optional<String> id) {}

    /** What was taken back. */
    public record Output(UndoneView undone, SessionView session, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        return undo(house, new RequestUndo(input.id(), Optional.empty()), caller);
    }

    static Output undo(House house, RequestUndo request, Caller caller) {
        Settled settled = house.ask(request, caller, Optional.empty());
        String detail = house.valueOf(settled.subject(), PATIENCE);
        UndoRequested asked = requested(house, settled);
        Act act = house.board().snapshot().ledger().acts().find(asked.act()).orElseThrow();
        SessionName name = asked.session();
        SessionView session = house.view(name);
        return new Output(UndoneView.of(act, name.value(), detail), session, session.revision());
    }

    @Override
    public String text(Output output) {
        return "undone: " + output.undone().act() + " of " + output.undone().session() + "; "
                + output.undone().detail();
    }

    /** What this call asked for, or the call that it repeats. */
    private static UndoRequested requested(House house, Settled settled) {
        return settled.events().stream()
                .map(recorded -> recorded.event())
                .filter(UndoRequested.class::isInstance)
                .map(UndoRequested.class::cast)
                .findFirst()
                .orElseGet(() -> house.undoRequested(settled.subject()));
    }
}
