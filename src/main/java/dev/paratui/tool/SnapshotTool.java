package dev.paratui.tool;

import dev.paratui.model.Session;
import dev.paratui.model.Snapshot;
import dev.paratui.tool.task.CoordinationView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is so now, for a face that stays: only what changed since it last asked; the answer waits until something has.
 */
public final class SnapshotTool extends HouseTool<SnapshotTool.Input, SnapshotTool.Output> {
    private static final int MAX_WAIT_SECONDS = 50;
    private static final Card CARD = Card.forPersons(
            "snapshot", Card.Effect.LOOKS, "What is so now; waits until it is newer than what you have.");

    public SnapshotTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Where the asker stands: as in its last answer, or nothing for everything. */
    public record Input(
            @Says("the tick of the last answer") Optional<Long> tick,
            @Says("the revision of the last answer") Optional<Long> revision,

            @Says("how long to wait for something newer, at most 50")
            Optional<Integer> timeoutSeconds) {}

    /**
     * What has changed.
     *
     * @param whole whether {@code sessions} are all there are, or only those that changed
     * @param coordination its tasks, discoveries and messages are like {@code sessions}
     * @param conflictsEdition another one: what para_conflicts tells has changed
     * @param entries of the train that are open, and the newest that are over; always all
     */
    public record Output(
            long tick,
            long revision,
            boolean whole,
            String repository,
            Instant at,
            List<SessionView> sessions,
            List<EntryView> entries,
            List<NoticeView> notices,
            CoordinationView coordination,
            long conflictsEdition) {}

    @Override
    public Output call(Input input, Caller caller) {
        long seenTick = input.tick().orElse(0L);
        long seenRevision = input.revision().orElse(-1L);
        int seconds =
                Math.max(0, Math.min(MAX_WAIT_SECONDS, input.timeoutSeconds().orElse(0)));
        Snapshot snapshot = house.board().newerThan(seenTick, Duration.ofSeconds(seconds));
        boolean isWhole = seenTick < house.board().firstTick() || seenTick > snapshot.tick();
        long since = isWhole ? -1 : seenRevision;
        List<SessionView> sessions = snapshot.ledger().roster().all().stream()
                .filter(session -> isWhole || changed(snapshot, session, seenTick, seenRevision))
                .map(session -> house.view(session))
                .toList();
        return new Output(
                snapshot.tick(),
                snapshot.ledger().revision(),
                isWhole,
                house.world().repository(),
                snapshot.at(),
                sessions,
                house.entries(),
                snapshot.sightings().allNotices().stream().map(NoticeView::of).toList(),
                CoordinationView.of(snapshot, since, house.world().now()),
                snapshot.sightings().matrix().edition());
    }

    private static boolean changed(Snapshot snapshot, Session session, long tick, long revision) {
        return session.revision() > revision || snapshot.touchedAt(session.name()) > tick;
    }
}
