package dev.paratui.tool;

import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.Sighting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sessions, those that need someone first. */
public final class ListTool extends HouseTool<ListTool.Input, ListTool.Output> {
    private static final Card CARD = Card.forAll("para_list", Card.Effect.LOOKS, """
            The sessions with life, activity and its evidence, diff counts, report and age; those that need someone \
            first. To \
            be told of changes use para_wait, not this again and again.""");

    public ListTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which sessions. */
    public record Input(
            @Says("also those that have landed or were cancelled")
            Optional<Boolean> archived,

            @Says("only these; any life or activity word") List<String> state,
            @Says("with branch, base and task in the text") Optional<Boolean> verbose) {}

    /** The sessions. */
    public record Output(List<SessionView> sessions, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        Ledger ledger = house.board().snapshot().ledger();
        boolean isWithArchive = input.archived().orElse(false) || !input.state().isEmpty();
        Stream<SessionView> current = ledger.roster().all().stream()
                .filter(session -> isWithArchive || !session.life().isOver())
                .map(house::view);
        Stream<SessionView> archive = input.archived().orElse(false)
                ? ledger.roster().archive().stream().map(ListTool::archived)
                : Stream.of();
        Stream<SessionView> shown = Stream.concat(current, archive)
                .filter(session -> input.state().isEmpty()
                        || input.state().contains(session.life())
                        || input.state().contains(session.activity().state()));
        return new Output(Attention.sorted(shown).toList(), ledger.revision());
    }

    @Override
    public String text(Output output) {
        return output.sessions().isEmpty()
                ? "no sessions"
                : output.sessions().stream().map(ListTool::line).collect(Collectors.joining("\n"));
    }

    private static SessionView archived(Session session) {
        return SessionView.of(session, Sighting.nothingYet(session.since()), Optional.empty());
    }

    private static String line(SessionView session) {
        String counts = session.diff()
                .map(diff -> ", " + diff.files() + " files +" + diff.added() + " -" + diff.deleted())
                .orElse("");
        return session.name() + ": " + session.life() + ", "
                + session.activity().state() + counts
                + session.report().map(report -> ", says: " + report.text()).orElse("")
                + session.waits().map(words -> ", " + words).orElse("")
                + session.problem().map(problem -> ", " + problem).orElse("");
    }
}
