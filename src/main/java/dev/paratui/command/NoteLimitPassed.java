package dev.paratui.command;

import dev.paratui.event.LimitPassed;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** An observer found that a session works again after a usage limit, and not because it was told so by us. */
public record NoteLimitPassed(LimitPassed limit) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.session(limit.session())
                .filter(there -> there.standing()
                        .passed()
                        .filter(known -> known.until().equals(limit.until())
                                && known.words().equals(limit.banner()))
                        .isEmpty())
                .map(there -> Decision.of(limit))
                .orElse(Decision.already(""));
    }
}
