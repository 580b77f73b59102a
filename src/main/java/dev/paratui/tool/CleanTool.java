package dev.paratui.tool;

import dev.paratui.command.RequestClean;
import dev.paratui.engine.Settled;
import dev.paratui.engine.World;
import dev.paratui.event.CleanRequested;
import dev.paratui.model.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Empties the trash of what has been in it long enough. */
public final class CleanTool extends HouseTool<CleanTool.Input, CleanTool.Output> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Card CARD = Card.forPersons("para_clean", Card.Effect.DESTROYS, """
            Clean away what has been in the trash for longer than trash.keep allows, and the oldest of what is \
            beyond its size; or everything. It is set aside, from where para_undo brings it back; what was set aside \
            more than a day ago is removed for good by the next clean. `now` removes all of it at once: that cannot \
            be taken back.""");

    public CleanTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What to remove. */
    public record Input(
            @Says("only show what would go") Optional<Boolean> dryRun,
            @Says("everything that is in the trash") Optional<Boolean> all,

            @Says("remove it for good at once, also what was set aside before; frees the disk")
            Optional<Boolean> now,

            @Says("only these, as a dry run showed them") Optional<List<String>> ids) {}

    /**
     * What goes, or went.
     *
     * @param bytes of all of it
     * @param kept entries that stay
     * @param undo takes back what was set aside; null when nothing was
     */
    public record Output(
            List<Entry> entries, long bytes, int kept, boolean removed, Optional<String> undo, long revision) {}

    /**
     * One thing in the trash; {@code act} is what put it there, {@code id} what `undo` takes.
     *
     * @param forGood whether it is removed, not set aside
     */
    public record Entry(String id, String act, String session, Instant at, long bytes, boolean forGood) {}

    @Override
    public Output call(Input input, Caller caller) {
        List<World.Discarded> all = house.world().trash();
        List<Entry> entries = all.stream()
                .filter(one -> isMeant(one, input))
                .map(one -> entry(one, isNow(input)))
                .toList();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        int kept = all.size() - entries.size();
        if (input.dryRun().orElse(false) || entries.isEmpty()) {
            return new Output(entries, bytes, kept, false, Optional.empty(), house.revision());
        }
        clean(entries, RequestClean.End.FOR_GOOD, caller);
        Optional<String> undo = clean(entries, RequestClean.End.ASIDE, caller);
        return new Output(entries, bytes, kept, true, undo, house.revision());
    }

    private static boolean isMeant(World.Discarded one, Input input) {
        if (input.ids().isPresent()) {
            return input.ids().get().contains(one.act());
        }
        boolean isAside = one.stage() == World.Stage.ASIDE;
        return one.isOverdue() || (isAside ? isNow(input) : input.all().orElse(false));
    }

    private static boolean isNow(Input input) {
        return input.now().orElse(false);
    }

    /** The act by which it can be taken back. */
    private Optional<String> clean(List<Entry> entries, RequestClean.End end, Caller caller) {
        List<String> ids = entries.stream()
                .filter(entry -> entry.forGood() == (end == RequestClean.End.FOR_GOOD))
                .map(Entry::id)
                .toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Caller own = end == RequestClean.End.ASIDE ? caller : caller.under(Optional.empty(), OptionalLong.empty());
        Settled settled = house.ask(new RequestClean(ids, end), own, Optional.empty());
        house.valueOf(settled.subject(), PATIENCE);
        return settled.events().stream()
                .map(recorded -> recorded.event())
                .filter(CleanRequested.class::isInstance)
                .map(event -> ((CleanRequested) event).act())
                .filter(act ->
                        house.board().snapshot().ledger().acts().find(act).isPresent())
                .findFirst();
    }

    private Entry entry(World.Discarded discarded, boolean isNow) {
        Optional<Act> act = house.board().snapshot().ledger().acts().find(discarded.act());
        return new Entry(
                discarded.act(),
                act.map(known -> known.kind().word()).orElse("unknown"),
                act.map(known -> known.session().value()).orElse(""),
                discarded.at(),
                discarded.bytes(),
                isNow || discarded.stage() == World.Stage.ASIDE);
    }
}
