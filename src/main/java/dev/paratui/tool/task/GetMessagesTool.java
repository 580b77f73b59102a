package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.command.Subject;
import dev.paratui.command.task.MarkRead;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.MessageState;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.List;
import java.util.Optional;

/** The messages of an agent. */
public final class GetMessagesTool extends TaskTool<GetMessagesTool.Input, GetMessagesTool.Output> {
    private static final Card CARD = Card.forAll("get_messages", Card.Effect.LOOKS, """
            Your messages after a cursor, oldest first; reading consumes nothing, but the sender sees that you \
            read them. A leader that names no agent_id sees everyone's.""");

    public GetMessagesTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    private static final int USUAL_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    /** Whose. */
    public record Input(
            @Says("whose; left out: the caller's, for a leader everyone's")
            Optional<String> agentId,

            @Says("of the last answer; default: from the beginning")
            Optional<Long> cursor,

            @Says("at most; default 50") Optional<Integer> limit) {}

    /** The messages; {@code cursor} is for the next call. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(List<MessageView> messages, long cursor) {}

    @Override
    public Output call(Input input, Caller caller) {
        long after = Math.max(0, input.cursor().orElse(0L));
        int limit = Math.max(1, Math.min(MAX_LIMIT, input.limit().orElse(USUAL_LIMIT)));
        boolean isForAll = input.agentId().isEmpty() && caller.audience() != Card.Audience.WORKER;
        Optional<String> own = isForAll ? Optional.empty() : Optional.of(agent(input.agentId(), caller));
        List<Message> found = ledger().coordination()
                .mail()
                .after(after, limit, message -> own.isEmpty() || message.to().equals(own.get()));
        own.ifPresent(agent -> markRead(agent, found, caller));
        long cursor = found.isEmpty() ? after : found.get(found.size() - 1).number();
        return new Output(found.stream().map(MessageView::of).toList(), cursor);
    }

    /** Only the one who reads in its own name has read. */
    private void markRead(String agent, List<Message> found, Caller caller) {
        boolean isAnyUnread = found.stream().anyMatch(message -> message.state() != MessageState.READ);
        if (isAnyUnread && caller.by().equals(agent)) {
            house.ask(new MarkRead(agent, found.stream().map(Message::id).toList()), caller, Subject.EVERYTHING);
        }
    }
}
