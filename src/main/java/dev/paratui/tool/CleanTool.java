package dev.paratui.tool;

import dev.paratui.command.RequestClean;
import dev.paratui.engine.World;
import dev.paratui.model.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Empties the trash of what has been in it long enough. */
public final class CleanTool extends HouseTool<CleanTool.Input, CleanTool.Output> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Card CARD = Card.forPersons("para_clean", Card.Effect.DESTROYS, """
            Remove for good what has been in the trash for longer than trash.keep allows, and the oldest of what is \
            beyond its size; or everything. What is removed cannot be taken back.""");

    public CleanTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What to remove. */
    public record Input(
            @Says("only show what would go") Optional<Boolean> dryRun,
            @Says("everything that is in the trash") Optional<Boolean> all) {}

    /**
     * What goes, or went.
     *
     * @param bytes of all of it
     * @param kept entries that stay
     */
    public record Output(List<Entry> entries, long bytes, int kept, boolean removed, long revision) {}

    /** One thing in the trash; {@code act} is what put it there, {@code id} what `undo` takes. */
    public record Entry(String id, String act, String session, Instant at, long bytes) {}

    @Override
    public Output call(Input input, Caller caller) {
        List<World.Discarded> all = house.world().trash();
        List<Entry> entries = all.stream()
                .filter(one -> input.all().orElse(false) || one.isOverdue())
                .map(this::entry)
                .toList();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        int kept = all.size() - entries.size();
        if (input.dryRun().orElse(false) || entries.isEmpty()) {
            return new Output(entries, bytes, kept, false, house.revision());
        }
        RequestClean request = new RequestClean(entries.stream().map(Entry::id).toList());
        house.valueOf(house.ask(request, caller, Optional.empty()).subject(), PATIENCE);
        return new Output(entries, bytes, kept, true, house.revision());
    }

    private Entry entry(World.Discarded discarded) {
        Optional<Act> act = house.board().snapshot().ledger().acts().find(discarded.act());
        return new Entry(
                discarded.act(),
                act.map(known -> known.kind().word()).orElse("unknown"),
                act.map(known -> known.session().value()).orElse(""),
                discarded.at(),
                discarded.bytes());
    }
}
