package dev.paratui.command;

import dev.paratui.event.FinishRequested;
import dev.paratui.model.Code;
import dev.paratui.model.Deletions;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Optional;

/** A session's open work is to be committed and put up for review. */
public record RequestFinish(SessionName session, String message, String branch, Deletions deletions)
        implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Session there = ledger.sessionOrRefuse(session);
        Optional<Refusal> leaving = Leaving.refusal(session, ledger);
        if (leaving.isPresent()) {
            return Decision.refuse(leaving.get());
        }
        if (message.isBlank()) {
            return Decision.refuse(Code.BAD_ARGUMENT, "the commit message is empty", "say in a line what was done");
        }
        return switch (there.life()) {
            case RUNNING, REVIEW, LOST -> accepted(moment);
            case QUEUED ->
                Decision.refuse(
                        Code.WRONG_STATE,
                        "session \"" + session + "\" is in the train",
                        "wait for its landing: para wait " + session);
            case REQUESTED ->
                Decision.refuse(
                        Code.WRONG_STATE, "session \"" + session + "\" is just being started", "try again in a moment");
            case LANDED, CANCELLED, FAILED ->
                Decision.refuse(
                        Code.WRONG_STATE,
                        "session \"" + session + "\" is " + there.life().word(),
                        there.life() == Life.CANCELLED
                                ? "bring it back: para recover " + session
                                : "start a new session");
        };
    }

    private Decision accepted(Moment moment) {
        String intent = "finish-" + moment.unique();
        return Decision.of(new FinishRequested(session, message, branch, deletions, intent))
                .about(intent);
    }
}
