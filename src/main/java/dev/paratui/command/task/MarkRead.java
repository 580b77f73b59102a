package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.MessagesRead;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.task.Message;
import java.util.List;

/** An agent has asked for its messages: what it got counts as read. */
public record MarkRead(String agent, List<String> ids) implements Command {
    public MarkRead {
        ids = List.copyOf(ids);
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        List<String> unread = ledger.coordination().mail().unreadBy(agent).stream()
                .map(Message::id)
                .filter(ids::contains)
                .toList();
        return unread.isEmpty() ? Decision.already("") : Decision.of(new MessagesRead(agent, unread));
    }
}
