package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.task.MessagePosted;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.MessageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A text is sent to an agent, or to all but the sender; into the panes of those that have one. */
public record PostMessage(String from, String to, String text) implements Command {
    /** Whom {@link #to} means by this word. */
    public static final String ALL = "all";

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        if (text.isBlank()) {
            return Decision.refuse(Code.BAD_ARGUMENT, "the message is empty", "say something");
        }
        TreeSet<String> recipients = recipients(ledger);
        if (recipients.isEmpty()) {
            return Decision.refuse(
                    Code.AGENT_NOT_FOUND,
                    to.equals(ALL)
                            ? "nobody is there to get a message"
                            : "there is no agent or session \"" + Words.shown(to) + "\"",
                    "para list shows sessions, get_status and register_agent tell of agents");
        }
        String thread = "message-" + moment.unique();
        long number = ledger.coordination().mail().nextNumber();
        List<Event> events = new ArrayList<>();
        for (String recipient : recipients) {
            String id = recipients.size() == 1 ? thread : thread + "-" + (events.size() + 1);
            Message message = new Message(
                    id, 0, number + events.size(), from, recipient, text, moment.at(), MessageState.QUEUED, thread);
            events.add(new MessagePosted(message, hasPane(recipient, ledger) ? "deliver-" + id : ""));
        }
        return new Decision(events, thread, Optional.empty());
    }

    private TreeSet<String> recipients(Ledger ledger) {
        TreeSet<String> everyone = new TreeSet<>();
        ledger.roster().all().stream()
                .filter(session -> !session.life().isOver())
                .forEach(session -> everyone.add(session.name().value()));
        ledger.coordination().agents().all().forEach(agent -> everyone.add(agent.id()));
        if (to.equals(ALL)) {
            everyone.remove(from);
            return everyone;
        }
        everyone.addAll(List.of("leader", "person"));
        return everyone.contains(to) ? new TreeSet<>(List.of(to)) : new TreeSet<>();
    }

    private static boolean hasPane(String recipient, Ledger ledger) {
        return SessionName.isAllowed(recipient)
                && ledger.session(new SessionName(recipient))
                        .filter(session -> !session.life().isOver())
                        .map(Session::seat)
                        .flatMap(seat -> seat.pane())
                        .isPresent();
    }
}
