package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.command.Subject;
import dev.paratui.command.task.PostMessage;
import dev.paratui.engine.Settled;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.MessageState;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sends a message. */
public final class SendMessageTool extends TaskTool<SendMessageTool.Input, SendMessageTool.Output> {
    private static final Card CARD = Card.forAll("send_message", Card.Effect.CHANGES, """
            Send a message to an agent, a session, `leader`, `person` or `all`. It is typed into the session's \
            pane when that is at rest and shows no dialog, marked as coming from you; an agent without a pane \
            finds it with get_messages.""");

    public SendMessageTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** To whom. */
    public record Input(
            @Says("an agent, a session, leader, person, or all")
            String to,

            @Says("any characters") String text,
            @Says("who you are; left out: the caller") Optional<String> agentId) {}

    /** How far it has come; of several, the one that is least far. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(String messageId, String state, List<MessageView> messages, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        PostMessage command = new PostMessage(agent(input.agentId(), caller), input.to(), input.text());
        Settled settled = house.ask(command, caller, Subject.EVERYTHING);
        List<Message> sent = settled.ledger().coordination().mail().byNumber().values().stream()
                .filter(message -> message.thread().equals(settled.subject()))
                .toList();
        String state = sent.stream()
                .map(Message::state)
                .min(Comparator.naturalOrder())
                .orElse(MessageState.QUEUED)
                .word();
        return new Output(
                settled.subject(),
                state,
                sent.stream().map(MessageView::of).toList(),
                settled.ledger().revision());
    }
}
