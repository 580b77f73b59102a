package dev.paratui.command;

import dev.paratui.event.MessageSent;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A text is to be typed into a session's pane. */
public record SendText(SessionName session, String text, Intent.Submission submission) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Refusal> unreachable = Reach.refusal(session, ledger);
        if (unreachable.isPresent()) {
            return Decision.refuse(unreachable.get());
        }
        String intent = "send-" + moment.unique();
        return Decision.of(new MessageSent(session, text, submission, intent)).about(intent);
    }
}
