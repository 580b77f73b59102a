package dev.paratui.command;

import dev.paratui.event.CallAnswered;
import dev.paratui.event.CallBegun;
import dev.paratui.event.Event;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.List;
import java.util.Optional;

/** The answer given to a keyed call is to be remembered, also when the call changed nothing here. */
public record AnswerCall(String key, String fingerprint, String answer) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        CallAnswered answered = new CallAnswered(key, answer);
        List<Event> events = ledger.calls().find(key).isPresent()
                ? List.of(answered)
                : List.of(new CallBegun(key, fingerprint, ""), answered);
        return new Decision(events, "", Optional.empty());
    }
}
