package dev.paratui.command;

import dev.paratui.event.MessageSent;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A text is to be typed into a session's pane. */
public record SendText(SessionName session, String text, Intent.Submission submission) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Session there = ledger.sessionOrRefuse(session);
        Optional<Refusal> leaving = Leaving.refusal(session, ledger);
        if (leaving.isPresent()) {
            return Decision.refuse(leaving.get());
        }
        if (there.seat().pane().isEmpty()) {
            return Decision.refuse(
                    Code.NO_PANE, "session \"" + session + "\" has no pane", "open one: para resume " + session);
        }
        String intent = "send-" + moment.unique();
        return Decision.of(new MessageSent(session, text, submission, intent)).about(intent);
    }
}
