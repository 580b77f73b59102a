package dev.paratui.command;

import dev.paratui.event.CancelRequested;
import dev.paratui.event.Event;
import dev.paratui.event.LandingWithdrawn;
import dev.paratui.model.Code;
import dev.paratui.model.Entry;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Moment;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.List;
import java.util.Optional;

/** A session is to be ended and put into the trash; one in the train only by force. */
public record RequestCancel(SessionName session, String reason, Intent.Urgency urgency) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Session there = ledger.sessionOrRefuse(session);
        if (there.life() == Life.CANCELLED) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" was cancelled already",
                    "bring it back: para recover " + session);
        }
        if (Leaving.isPutAway(there, ledger)) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" has landed and was put away",
                    "there is nothing left to cancel; para undo takes its landing back");
        }
        Optional<String> underWay = Leaving.of(session, ledger);
        if (underWay.isPresent()) {
            return Decision.already(underWay.get());
        }
        Optional<Entry> entry = ledger.train().openOf(session);
        if (entry.isPresent() && entry.get().publishing().isPresent()) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" is being landed this moment",
                    "try again when that is done");
        }
        if (entry.isPresent() && urgency == Intent.Urgency.POLITE) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + session + "\" is in the train, "
                            + entry.get().state().word(),
                    "wait for its landing, or take it out and cancel it at once: para cancel --force " + session);
        }
        String intent = "cancel-" + moment.unique();
        CancelRequested cancel = new CancelRequested(session, reason, urgency, "c" + moment.unique(), intent);
        return new Decision(
                entry.map(open -> List.<Event>of(withdrawal(open), cancel)).orElse(List.of(cancel)),
                intent,
                Optional.empty());
    }

    private Event withdrawal(Entry entry) {
        return new LandingWithdrawn(session, entry.id(), "its session was cancelled", "");
    }
}
