package dev.paratui.tool;

import dev.paratui.event.Recorded;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits until something happens to sessions. */
public final class WaitTool extends HouseTool<WaitTool.Input, WaitTool.Output> {
    private static final int DEFAULT_SECONDS = 30;
    private static final int MAX_SECONDS = 50;
    private static final int MAX_EVENTS = 200;
    private static final int PAGE = 1_000;
    private static final Card CARD = Card.forAll("para_wait", Card.Effect.LOOKS, """
            Wait until one of the sessions comes into one of the states (any life, activity or train word: running, \
            review, \
            landed, conflict, held, permission, question, idle, done, exited …) or one of the events happens. \
            Without a cursor \
            the present state counts; with the cursor of the last answer only what came after it, so nothing is \
            missed between \
            calls. Returns after at most 50 s with reached:false; then call again with the new cursor. ended:true \
            says that \
            it can no longer happen.""");

    public WaitTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** For what. */
    public record Input(
            @Says(value = "default: all", also = "session") List<String> sessions,
            @Says(value = "any of these", also = "for") List<String> states,

            @Says("any of these event types, as landing.* or session.finished")
            List<String> events,

            @Says("of the last answer") Optional<Long> cursor,
            @Says("at most 50; default 30") Optional<Integer> timeoutSeconds) {}

    /** What was seen. */
    public record Output(
            boolean reached, boolean ended, List<SessionView> sessions, List<EventView> events, long cursor) {}

    @Override
    public Output call(Input input, Caller caller) {
        List<SessionName> names =
                input.sessions().stream().map(SessionName::parse).toList();
        names.forEach(house::session);
        Watch watch = new Watch(names, input.states(), input.events(), input.cursor());
        int seconds = Math.max(0, Math.min(MAX_SECONDS, input.timeoutSeconds().orElse(DEFAULT_SECONDS)));
        Seen seen = new Seen(input.cursor().orElseGet(house::revision));
        house.board().await(Duration.ofSeconds(seconds), snapshot -> look(watch, seen, snapshot));
        Snapshot last = house.board().snapshot();
        boolean isReached = seen.isReached;
        Stream<SessionView> sessions = last.ledger().roster().all().stream()
                .filter(session -> watch.concerns(session.name()))
                .filter(session -> !names.isEmpty() || !session.life().isOver())
                .map(house::view);
        List<EventView> events = seen.events.stream().map(EventView::of).toList();
        return new Output(
                isReached,
                !isReached && seen.isEnded,
                Attention.sorted(sessions).toList(),
                events,
                seen.cursor);
    }

    @Override
    public String text(Output output) {
        String sessions = output.sessions().stream()
                .map(session -> session.name() + ": " + session.life() + ", "
                        + session.activity().state())
                .collect(Collectors.joining("; "));
        String verdict = output.reached() ? "reached" : output.ended() ? "can no longer happen" : "not yet";
        return verdict + "; " + sessions + "; cursor " + output.cursor();
    }

    private Optional<Boolean> look(Watch watch, Seen seen, Snapshot snapshot) {
        seen.read(watch, house, snapshot.ledger().revision());
        seen.isReached |= watch.isReachedNow(snapshot);
        seen.isEnded = watch.isOver(snapshot);
        return seen.isReached || seen.isEnded || seen.isFull() ? Optional.of(true) : Optional.empty();
    }

    /** What came by so far. */
    private static final class Seen {
        private final List<Recorded> events = new ArrayList<>();
        private long cursor;
        private boolean isReached;
        private boolean isEnded;

        Seen(long cursor) {
            this.cursor = cursor;
        }

        /** What is beyond is asked for with the new cursor. */
        boolean isFull() {
            return events.size() >= MAX_EVENTS;
        }

        void read(Watch watch, House house, long revision) {
            while (cursor < revision && !isFull()) {
                for (Recorded recorded : house.events(cursor, PAGE)) {
                    take(watch, recorded);
                }
            }
        }

        private void take(Watch watch, Recorded recorded) {
            if (isFull()) {
                return;
            }
            cursor = recorded.stamp().revision();
            if (EventsTool.isShown(recorded) && watch.concerns(recorded)) {
                events.add(recorded);
                isReached |= watch.isReachedBy(recorded);
            }
        }
    }
}
