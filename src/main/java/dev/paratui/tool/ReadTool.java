package dev.paratui.tool;

import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import java.util.List;
import java.util.Optional;

/** What stands in a session's pane. */
public final class ReadTool extends HouseTool<ReadTool.Input, ReadTool.Output> {
    private static final int DEFAULT_LINES = 40;
    private static final int MAX_LINES = 2_000;
    private static final Card CARD = Card.forAll("para_read", Card.Effect.LOOKS, """
            The last lines of a session's pane (or of its log, when detached), cleaned of colours and control \
            characters, with \
            what it is doing and why one believes so. `since`, the cursor of an earlier read, gives only what is \
            new.""");

    public ReadTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Of what. */
    public record Input(
            @Says("default: the caller's own") Optional<String> session,
            @Says("how many, at most 2000; default 40") Optional<Integer> lines,
            @Says("the cursor of an earlier read") Optional<String> since) {}

    /** The text; {@code signals}: all that say what its program does, the surest first. */
    public record Output(
            String session, String text, String cursor, ActivityView activity, List<ActivityView> signals) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = house.named(input.session(), caller);
        Session session = house.session(name);
        int count = Math.max(1, Math.min(MAX_LINES, input.lines().orElse(DEFAULT_LINES)));
        List<String> all =
                house.world().lines(session, input.since().isPresent() ? MAX_LINES : Math.max(count, ReadCursor.LINES));
        List<String> fresh =
                input.since().map(cursor -> ReadCursor.after(all, cursor)).orElse(all);
        List<String> shown = fresh.subList(Math.max(0, fresh.size() - count), fresh.size());
        Sighting seen = house.board().snapshot().sightingOf(name);
        return new Output(
                name.value(),
                String.join("\n", shown),
                ReadCursor.at(all),
                ActivityView.of(seen.evidence()),
                seen.signals().stream().map(ActivityView::of).toList());
    }

    @Override
    public String text(Output output) {
        return "[" + output.activity().state() + "]\n" + output.text();
    }
}
