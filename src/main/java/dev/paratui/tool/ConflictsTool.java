package dev.paratui.tool;

import dev.paratui.model.Life;
import dev.paratui.model.Matrix;
import dev.paratui.model.Meeting;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import dev.paratui.radar.LandingOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sessions go together, and with their targets: before any of them lands. */
public final class ConflictsTool extends HouseTool<ConflictsTool.Input, ConflictsTool.Output> {
    private static final Card CARD = Card.forAll("para_conflicts", Card.Effect.LOOKS, """
            Every session against its target branch and against every other one, open and untracked work included: \
            clean, conflict (with files and line ranges of both sides) or unknown, by the same merge that lands; and \
            the order of landing with the fewest conflicts. With `paths` it tells instead which sessions have \
            changed these files or what is usually changed along with them: ask before you plan or dispatch.""");

    /** In which order sessions land when nothing speaks against it. */
    private static final List<Life> READY_FIRST = List.of(Life.QUEUED, Life.REVIEW, Life.RUNNING);

    public ConflictsTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** About whom. */
    public record Input(
            @Says(value = "only pairs with one of these; default: all", also = "session")
            List<String> sessions,

            @Says("files and folders of work that is planned and not yet written")
            List<String> paths,

            @Says("look now instead of telling what was seen last")
            Optional<Boolean> fresh) {}

    /**
     * What was found.
     *
     * @param pairs clean ones too
     * @param order of landing with the fewest conflicts
     */
    public record Output(List<PairView> pairs, List<String> order, long edition, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        Set<String> asked = input.sessions().stream()
                .map(SessionName::parse)
                .map(name -> house.session(name).name().value())
                .collect(Collectors.toSet());
        if (input.fresh().orElse(false)) {
            house.world().lookForConflicts();
        }
        Snapshot snapshot = house.board().snapshot();
        Instant now = house.world().now();
        Matrix matrix = snapshot.sightings()
                .matrix()
                .keeping(meeting -> isIn(snapshot, meeting.a()) && isIn(snapshot, meeting.b()));
        List<PairView> pairs = input.paths().isEmpty() ? met(matrix, asked, now) : planned(input, asked, now);
        return new Output(
                pairs,
                order(snapshot, matrix),
                snapshot.sightings().matrix().edition(),
                snapshot.ledger().revision());
    }

    @Override
    public String text(Output output) {
        String said = output.pairs().stream()
                .filter(pair -> !pair.verdict().equals("clean"))
                .map(ConflictsTool::words)
                .collect(Collectors.joining("\n"));
        long clean = output.pairs().stream()
                .filter(pair -> pair.verdict().equals("clean"))
                .count();
        String order = output.order().size() < 2
                ? ""
                : "\nfewest conflicts when landed in this order: " + String.join(", ", output.order());
        return (said.isEmpty() ? "" : said + "\n") + clean + " clean" + order;
    }

    private static List<PairView> met(Matrix matrix, Set<String> asked, Instant now) {
        return matrix.all().stream()
                .filter(meeting -> asked.isEmpty() || asked.contains(meeting.a()) || asked.contains(meeting.b()))
                .map(meeting -> PairView.of(meeting, now))
                .toList();
    }

    private List<PairView> planned(Input input, Set<String> asked, Instant now) {
        return house.world().foresee(input.paths()).stream()
                .filter(foreseen -> asked.isEmpty() || asked.contains(foreseen.session()))
                .map(foreseen -> PairView.of(foreseen, now))
                .toList();
    }

    /** Whether it is a branch, or a session that may still land. */
    private static boolean isIn(Snapshot snapshot, String side) {
        return side.startsWith(Meeting.BRANCH)
                || snapshot.ledger()
                        .roster()
                        .find(new SessionName(side))
                        .filter(session -> !session.life().isOver())
                        .isPresent();
    }

    private static List<String> order(Snapshot snapshot, Matrix matrix) {
        List<String> ready = snapshot.ledger().roster().all().stream()
                .filter(session -> READY_FIRST.contains(session.life()))
                .sorted(Comparator.comparingInt((Session session) -> READY_FIRST.indexOf(session.life()))
                        .thenComparing(Session::createdAt))
                .map(session -> session.name().value())
                .toList();
        List<Meeting> conflicts =
                matrix.all().stream().filter(Meeting::isConflict).toList();
        Set<String> stuck =
                conflicts.stream().filter(Meeting::isWithBranch).map(Meeting::a).collect(Collectors.toSet());
        return LandingOrder.of(
                ready,
                stuck,
                conflicts.stream()
                        .map(meeting -> new LandingOrder.Clash(meeting.a(), meeting.b()))
                        .toList());
    }

    private static String words(PairView pair) {
        String files = pair.files().stream().map(ConflictsTool::words).collect(Collectors.joining(", "));
        return pair.a() + " and " + pair.b() + ": " + pair.verdict() + (files.isEmpty() ? "" : " in " + files)
                + (pair.reason().isEmpty() ? "" : " (" + pair.reason() + ")");
    }

    private static String words(PairView.PairFileView file) {
        return file.path()
                + file.ranges().stream()
                        .map(range -> " " + range.of() + ":" + range.from() + "-" + range.to())
                        .collect(Collectors.joining());
    }
}
