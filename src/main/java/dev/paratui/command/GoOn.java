package dev.paratui.command;

import dev.paratui.event.Event;
import dev.paratui.event.LimitPassed;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.SessionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session's usage limit is over: it is told to go on.
 *
 * @param words of its program's
 * @param limit which one
 */
public record GoOn(SessionName session, String words, LimitPassed limit) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Decision sent = new SendText(session, words, Intent.Submission.FORCED).decide(ledger, moment);
        if (sent.refusal().isPresent()) {
            return sent;
        }
        List<Event> events = new ArrayList<>(List.of(limit));
        events.addAll(sent.events());
        return new Decision(events, sent.subject(), Optional.empty());
    }
}
