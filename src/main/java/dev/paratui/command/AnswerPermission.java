package dev.paratui.command;

import dev.paratui.event.AnswerRequested;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A session's permission prompt is to be answered. */
public record AnswerPermission(SessionName session, Intent.Verdict verdict) implements Command {
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
        String intent = "answer-" + moment.unique();
        return Decision.of(new AnswerRequested(session, verdict, intent)).about(intent);
    }
}
