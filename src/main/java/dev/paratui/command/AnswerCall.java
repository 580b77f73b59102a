package dev.paratui.command;

import dev.paratui.event.CallAnswered;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** The answer given to a keyed call is to be remembered. */
public record AnswerCall(String key, String answer) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.calls().find(key).isEmpty() ? Decision.already("") : Decision.of(new CallAnswered(key, answer));
    }
}
