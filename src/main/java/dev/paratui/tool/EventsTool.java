package dev.paratui.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.event.Event;
import dev.paratui.event.EventTypes;
import dev.paratui.event.Recorded;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
            @Says("only of this task") Optional<String> task,

            @Says("only what this agent did or what names it")
            Optional<String> agent,

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
        return page(since, limit, wanted(input));
    }

    private static Predicate<Recorded> wanted(Input input) {
        Optional<SessionName> session = input.session().map(SessionName::parse);
        Optional<TaskId> task = input.task().map(TaskId::new);
        return recorded -> (session.isEmpty() || recorded.event().about().equals(session))
                && (task.isEmpty() || recorded.event().task().equals(task))
                && input.agent()
                        .map(agent -> recorded.by().equals(agent)
                                || agentOf(recorded.event()).equals(agent))
                        .orElse(true);
    }

    /** Whom an event names as its agent; empty: nobody. */
    private static String agentOf(Event event) {
        JsonNode data = Json.tree(event);
        return Stream.of(
                        data.path("agent"),
                        data.path("attempt").path("agent"),
                        data.path("discovery").path("agent"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }

    private Output page(long since, int limit, Predicate<Recorded> isWanted) {
        List<EventView> shown = new java.util.ArrayList<>();
        long cursor = since;
        List<Recorded> page = house.events(cursor, PAGE);
        while (!page.isEmpty() && shown.size() < limit) {
            for (Recorded recorded : page) {
                if (shown.size() == limit) {
                    break;
                }
                cursor = recorded.stamp().revision();
                if (isShown(recorded) && isWanted.test(recorded)) {
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
