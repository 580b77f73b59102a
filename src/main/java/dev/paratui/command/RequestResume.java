package dev.paratui.command;

import dev.paratui.event.ResumeRequested;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A session is to come back. */
public record RequestResume(SessionName session, String prompt) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Session there = ledger.sessionOrRefuse(session);
        Optional<Refusal> leaving = Leaving.refusal(session, ledger);
        if (leaving.isPresent()) {
            return Decision.refuse(leaving.get());
        }
        if (there.life() == Life.CANCELLED) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" was cancelled",
                    "bring it back first: para recover " + session);
        }
        if (there.life() == Life.LANDED || there.life() == Life.QUEUED || there.life() == Life.REQUESTED) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" is " + there.life().word(),
                    "only a running, lost or failed session, or one in review, can be resumed");
        }
        Optional<String> over = there.standing().effort().over();
        if (over.isPresent() && !prompt.isBlank()) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "the budget of session \"" + session + "\" is reached: " + over.get(),
                    "let it go on first: para budget " + session + " +1h");
        }
        String intent = "resume-" + moment.unique();
        return Decision.of(new ResumeRequested(session, prompt, intent)).about(intent);
    }
}
