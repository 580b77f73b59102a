package dev.paratui.tool;

import dev.paratui.event.EventTypes;
import dev.paratui.event.Recorded;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happened. */
public final class EventsTool extends HouseTool<EventsTool.Input, EventsTool.Output> {
    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1_000;
    private static final int MAX_WAIT_SECONDS = 50;
    private static final int PAGE = 1_000;
    private static final Card CARD = Card.forLeaders(
            "para_events",
            Card.Effect.LOOKS,
            "What happened after a cursor, oldest first; reading consumes nothing. With timeout_seconds it "
                    + "waits for the next.");

    public EventsTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** From where on. */
    public record Input(
            @Says(value = "the cursor of an earlier answer; default: the beginning", also = "cursor")
            Optional<Long> since,

            @Says("only of this session") Optional<String> session,
            @Says("at most; default 200") Optional<Integer> limit,

            @Says("how long to wait for one, at most 50; default 0")
            Optional<Integer> timeoutSeconds) {}

    /** The events. */
    public record Output(List<EventView> events, long cursor) {}

    @Override
    public Output call(Input input, Caller caller) {
        long since = Math.max(0, input.since().orElse(0L));
        int seconds =
                Math.max(0, Math.min(MAX_WAIT_SECONDS, input.timeoutSeconds().orElse(0)));
        house.board().await(Duration.ofSeconds(seconds), snapshot -> Optional.of(snapshot.ledger())
                .filter(ledger -> ledger.revision() > since));
        int limit = Math.max(1, Math.min(MAX_LIMIT, input.limit().orElse(DEFAULT_LIMIT)));
        Optional<SessionName> session = input.session().map(SessionName::parse);
        return page(since, limit, session);
    }

    private Output page(long since, int limit, Optional<SessionName> session) {
        List<EventView> shown = new java.util.ArrayList<>();
        long cursor = since;
        List<Recorded> page = house.events(cursor, PAGE);
        while (!page.isEmpty() && shown.size() < limit) {
            for (Recorded recorded : page) {
                if (shown.size() == limit) {
                    break;
                }
                cursor = recorded.stamp().revision();
                if (isShown(recorded)
                        && (session.isEmpty() || recorded.event().about().equals(session))) {
                    shown.add(EventView.of(recorded));
                }
            }
            page = shown.size() < limit ? house.events(cursor, PAGE) : List.of();
        }
        return new Output(shown, cursor);
    }

    /** Calls under a key are the house's own book-keeping. */
    static boolean isShown(Recorded recorded) {
        return !EventTypes.nameOf(recorded.event()).startsWith("call.");
    }
}
