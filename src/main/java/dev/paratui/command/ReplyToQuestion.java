package dev.paratui.command;

import dev.paratui.event.ReplyRequested;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A session's program asks something and is to be answered: by a choice's number, or in words. */
public record ReplyToQuestion(SessionName session, String text) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Optional<Refusal> unreachable = Reach.refusal(session, ledger);
        if (unreachable.isPresent()) {
            return Decision.refuse(unreachable.get());
        }
        if (text.isBlank()) {
            return Decision.refuse(Code.BAD_ARGUMENT, "the answer is empty", "give a choice's number, or words");
        }
        String intent = "reply-" + moment.unique();
        return Decision.of(new ReplyRequested(session, text, intent)).about(intent);
    }
}
