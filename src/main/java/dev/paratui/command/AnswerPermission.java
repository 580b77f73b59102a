package dev.paratui.command;

import dev.paratui.event.AnswerRequested;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A session's permission prompt is to be answered. */
public record AnswerPermission(SessionName session, Intent.Verdict verdict) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Refusal> unreachable = Reach.refusal(session, ledger);
        if (unreachable.isPresent()) {
            return Decision.refuse(unreachable.get());
        }
        String intent = "answer-" + moment.unique();
        return Decision.of(new AnswerRequested(session, verdict, intent)).about(intent);
    }
}
