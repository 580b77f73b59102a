package dev.paratui.tool;

import dev.paratui.command.RequestLanding;
import dev.paratui.model.Code;
import dev.paratui.model.EntryState;
import dev.paratui.model.LandingPreview;
import dev.paratui.model.Life;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a session into the train, to be landed on its target. */
public final class IntegrateTool extends HouseTool<IntegrateTool.Input, IntegrateTool.Output> {
    private static final Card CARD = Card.forAll("para_integrate", Card.Effect.CHANGES, """
            Land a session's work on its target branch (default: its base): open work is committed, then the result is \
            computed without touching any checkout, and the target moved. Answers at once with the entry of the \
            train; wait \
            with para_wait for landed, conflict, red or held; entries that wait together are \
            checked together, and a red one does not stop the others. On a conflict the target is \
            untouched, the files and lines \
            are \
            named, and the session is in review again: have it merge the target into its branch, resolve, and \
            integrate \
            again. `dry_run` only tells whether it would conflict.""");

    public IntegrateTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What to land, and how. */
    public record Input(
            @Says("the commit message on the target; default: made from the commits")
            Optional<String> message,

            @Says("default: the caller's own") Optional<String> session,

            @Says(
                    value = "squash: one commit; merge: a merge commit; rebase: linear; default: landing.strategy",
                    oneOf = {"squash", "merge", "rebase"})
            Optional<String> strategy,

            @Says("the branch to land on") Optional<String> target,

            @Says("only tell whether it would conflict; open work counts")
            Optional<Boolean> dryRun) {}

    /**
     * What came of it.
     *
     * @param entry null on a dry run
     * @param verdict whether it would be clean; null unless it is a dry run
     */
    public record Output(
            Optional<EntryView> entry,
            Optional<String> verdict,
            Optional<String> tree,
            List<FileView> conflicts,
            String target,
            String strategy,
            long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = house.named(input.session(), caller);
        Session session = house.session(name);
        Strategy strategy = strategy(input.strategy());
        String target = house.world().targetOf(session, input.target());
        Optional<EntryView> before = landedBefore(session);
        if (input.dryRun().orElse(false)) {
            before.ifPresent(IntegrateTool::refuseNothingNew);
            return previewed(house.world().previewLanding(session, target, strategy));
        }
        RequestLanding request = new RequestLanding(
                name, Wanted.whole(strategy, target, input.message().orElse("")));
        EntryView entry = before.orElseGet(() -> queued(request, caller));
        return new Output(
                Optional.of(entry),
                Optional.empty(),
                Optional.empty(),
                entry.conflicts(),
                entry.target(),
                entry.strategy(),
                entry.revision());
    }

    EntryView queue(SessionName name, String message, Caller caller) {
        Session session = house.session(name);
        Optional<EntryView> before = landedBefore(session);
        if (before.isPresent()) {
            return before.get();
        }
        String target = house.world().targetOf(session, Optional.empty());
        return queued(new RequestLanding(name, Wanted.whole(strategy(Optional.empty()), target, message)), caller);
    }

    @Override
    public String text(Output output) {
        if (output.entry().isPresent()) {
            EntryView entry = output.entry().get();
            if (entry.commit().isPresent()) {
                return "session " + entry.session() + " is on " + entry.target() + " as "
                        + entry.commit().get() + ", with nothing new since";
            }
            return "session " + entry.session() + " is in the train as " + entry.id() + ", " + entry.state() + ", for "
                    + entry.target();
        }
        String files = output.conflicts().stream().map(FileView::path).collect(Collectors.joining(", "));
        return output.conflicts().isEmpty()
                ? "would land cleanly on " + output.target()
                : "would conflict with " + output.target() + " in " + files;
    }

    /** A session that has landed and has nothing new: its landing is the answer. */
    private Optional<EntryView> landedBefore(Session session) {
        return session.life() == Life.LANDED && !house.world().hasNews(session)
                ? house.board()
                        .snapshot()
                        .ledger()
                        .train()
                        .newestOf(session)
                        .filter(entry -> entry.state() == EntryState.LANDED)
                        .map(EntryView::of)
                : Optional.empty();
    }

    private static void refuseNothingNew(EntryView landed) {
        throw new Refused(
                Code.NOTHING_TO_LAND,
                "session \"" + landed.session() + "\" is on " + landed.target() + " as "
                        + landed.commit().orElse("") + ", with nothing new since",
                "commit something in it first");
    }

    private EntryView queued(RequestLanding request, Caller caller) {
        String entry =
                house.ask(request, caller, Optional.of(request.session())).subject();
        return house.board()
                .snapshot()
                .ledger()
                .train()
                .find(entry)
                .map(EntryView::of)
                .orElseThrow(() -> new IllegalStateException("no entry " + entry));
    }

    private Strategy strategy(Optional<String> given) {
        return Strategy.parse(given.orElseGet(() -> house.world().setting("landing.strategy")));
    }

    private Output previewed(LandingPreview preview) {
        return new Output(
                Optional.empty(),
                Optional.of(preview.isClean() ? "clean" : "conflict"),
                Optional.of(preview.tree()).filter(tree -> !tree.isEmpty()),
                preview.conflicts().stream().map(FileView::of).toList(),
                preview.target(),
                preview.strategy().word(),
                house.revision());
    }
}
