package dev.paratui.tool;

import dev.paratui.command.RequestLanding;
import dev.paratui.engine.World;
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
            again. With `paths` only these files land: the rest stays in the session, on top of what landed, and the \
            session goes on. `dry_run` only tells whether it would conflict.""");

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

            @Says("land only these: files, folders or git pathspecs (:(glob)src/*.java), from the work tree's top")
            Optional<List<String>> paths,

            @Says("also when it would delete most of the files, which is else refused")
            Optional<Boolean> allowDeletes,

            @Says("only tell whether it would conflict; open work counts")
            Optional<Boolean> dryRun) {}

    /**
     * What came of it.
     *
     * @param entry null on a dry run
     * @param paths the files that land; empty: everything
     * @param along those of them that nobody named: the other halves of renames
     * @param verdict whether it would be clean; null unless it is a dry run
     */
    public record Output(
            Optional<EntryView> entry,
            List<String> paths,
            List<String> along,
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
        boolean isPartial = input.paths().isPresent();
        if (input.dryRun().orElse(false) || isPartial) {
            before.ifPresent(IntegrateTool::refuseNothingNew);
        }
        World.Chosen chosen = input.paths()
                .map(paths -> house.world().choose(session, target, named(paths)))
                .orElse(new World.Chosen(List.of(), List.of()));
        Wanted wanted = Wanted.whole(strategy, target, input.message().orElse(""))
                .only(chosen.files())
                .deleting(FinishTool.deletions(input.allowDeletes()));
        if (input.dryRun().orElse(false)) {
            return previewed(house.world().previewLanding(session, wanted), chosen);
        }
        EntryView entry = before.orElseGet(() -> queued(new RequestLanding(name, wanted), caller));
        return new Output(
                Optional.of(entry),
                chosen.files(),
                chosen.along(),
                Optional.empty(),
                Optional.empty(),
                entry.conflicts(),
                entry.target(),
                entry.strategy(),
                entry.revision());
    }

    private static List<String> named(List<String> paths) {
        if (paths.isEmpty()) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "`paths` names no file", "leave it out to land everything the session has");
        }
        return paths;
    }

    EntryView queue(FinishTool.Input input, SessionName name, Caller caller) {
        Session session = house.session(name);
        Optional<EntryView> before = landedBefore(session);
        if (before.isPresent()) {
            return before.get();
        }
        String target = house.world().targetOf(session, Optional.empty());
        Wanted wanted = Wanted.whole(strategy(Optional.empty()), target, input.commitMessage())
                .deleting(FinishTool.deletions(input.allowDeletes()));
        return queued(new RequestLanding(name, wanted), caller);
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
                    + entry.target() + partly(output);
        }
        String files = output.conflicts().stream().map(FileView::path).collect(Collectors.joining(", "));
        return output.conflicts().isEmpty()
                ? "would land cleanly on " + output.target() + partly(output)
                : "would conflict with " + output.target() + " in " + files;
    }

    private static String partly(Output output) {
        String along = output.along().isEmpty()
                ? ""
                : ", among them, as the other half of a rename: " + String.join(", ", output.along());
        return output.paths().isEmpty() ? "" : ", with " + output.paths().size() + " of its files" + along;
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

    private Output previewed(LandingPreview preview, World.Chosen chosen) {
        return new Output(
                Optional.empty(),
                chosen.files(),
                chosen.along(),
                Optional.of(preview.isClean() ? "clean" : "conflict"),
                Optional.of(preview.tree()).filter(tree -> !tree.isEmpty()),
                preview.conflicts().stream().map(FileView::of).toList(),
                preview.target(),
                preview.strategy().word(),
                house.revision());
    }
}
