package dev.paratui.tool;

import dev.paratui.model.PaneFrame;
import dev.paratui.model.SessionName;
import java.util.List;
import java.util.Optional;

/** A session's pane as it looks now, with colours; for the dashboard's preview. */
public final class PaneFrameTool extends HouseTool<PaneFrameTool.Input, PaneFrameTool.Output> {
    private static final Card CARD =
            Card.forPersons("pane_frame", Card.Effect.LOOKS, "A session's pane as it looks now, with SGR colours.");

    public PaneFrameTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Of what; {@code seen} is the mark of the frame one has. */
    public record Input(
            @Says("its name") String session,

            @Says("the mark of the frame you have; then the lines come only when they differ")
            Optional<String> seen) {}

    /**
     * The frame.
     *
     * @param same whether it is the one the asker has; then without lines
     * @param output how many lines changed in each of the last spans of ten seconds, the newest last
     */
    public record Output(
            String mark,
            boolean same,
            List<String> lines,
            int columns,
            int rows,
            int cursorColumn,
            int cursorRow,
            List<Integer> output) {}

    @Override
    public Output call(Input input, Caller caller) {
        PaneFrame frame = house.world().frame(house.session(SessionName.parse(input.session())));
        String mark = Integer.toHexString(frame.hashCode());
        boolean isSame = input.seen().filter(mark::equals).isPresent();
        return new Output(
                mark,
                isSame,
                isSame ? List.of() : frame.lines(),
                frame.size().columns(),
                frame.size().rows(),
                frame.cursorColumn(),
                frame.cursorRow(),
                isSame ? List.of() : house.world().output(house.session(SessionName.parse(input.session()))));
    }
}
