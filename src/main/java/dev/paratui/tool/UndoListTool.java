package dev.paratui.tool;

import dev.paratui.model.Act;
import java.time.Instant;
import java.util.List;

/** What can be taken back. */
public final class UndoListTool extends HouseTool<UndoListTool.Input, UndoListTool.Output> {
    private static final Card CARD = Card.forLeaders(
            "para_undo_list", Card.Effect.LOOKS, "The acts that para_undo can take back, newest first.");

    public UndoListTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Nothing to say. */
    public record Input() {}

    /** The acts. */
    public record Output(List<ActView> acts) {}

    /** Something done. */
    public record ActView(String id, String act, String session, Instant at, boolean undone, boolean gone) {
        static ActView of(Act act) {
            return new ActView(
                    act.id(), act.kind().word(), act.session().value(), act.at(), act.isUndone(), act.isGone());
        }
    }

    @Override
    public Output call(Input input, Caller caller) {
        return new Output(house.board().snapshot().ledger().acts().all().stream()
                .map(ActView::of)
                .toList());
    }
}
