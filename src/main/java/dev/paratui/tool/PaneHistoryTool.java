package dev.paratui.tool;

import dev.paratui.engine.Footage;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What a session's pane showed at a moment; for the dashboard's way back in time. */
public final class PaneHistoryTool extends HouseTool<PaneHistoryTool.Input, PaneHistoryTool.Output> {
    private static final Card CARD = Card.forPersons(
            "pane_history",
            Card.Effect.LOOKS,
            "What a session's pane showed at a moment, with SGR colours. Kept while it writes, the newest 2 MB a"
                    + " session.");

    public PaneHistoryTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Of what and when. */
    public record Input(
            @Says("its name") String session,

            @Says("the moment, as 2026-03-01T03:12:00Z; default: now")
            Optional<String> at,

            @Says("so many pictures further on, or back when negative; default 0")
            Optional<Integer> step) {}

    /**
     * The picture.
     *
     * @param at since when it was so
     * @param lines none: nothing is kept of it
     * @param before when there was another one before; so with {@code after}
     * @param first when the recording begins; it ends with {@code last}
     */
    public record Output(
            String session,
            Optional<Instant> at,
            List<String> lines,
            int columns,
            int rows,
            int cursorColumn,
            int cursorRow,
            Optional<Instant> before,
            Optional<Instant> after,
            Optional<Instant> first,
            Optional<Instant> last) {}

    @Override
    public Output call(Input input, Caller caller) {
        Instant at = input.at().map(PaneHistoryTool::moment).orElseGet(house.world()::now);
        SessionName name = SessionName.parse(input.session());
        Footage seen =
                house.world().footage(house.session(name), at, input.step().orElse(0));
        boolean isKept = !seen.frame().isNothing();
        return new Output(
                name.value(),
                isKept ? Optional.of(seen.at()) : Optional.empty(),
                seen.frame().lines(),
                seen.frame().size().columns(),
                seen.frame().size().rows(),
                seen.frame().cursorColumn(),
                seen.frame().cursorRow(),
                seen.before(),
                seen.after(),
                seen.first(),
                seen.last());
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new Refused(Code.BAD_ARGUMENT, "\"" + text + "\" is no moment", "write it as 2026-03-01T03:12:00Z");
        }
    }
}
