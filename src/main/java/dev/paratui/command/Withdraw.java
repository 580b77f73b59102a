package dev.paratui.command;

import dev.paratui.event.LandingWithdrawn;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** An entry is to be taken out of the train. */
public record Withdraw(String entry, String reason) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.train()
                .find(entry)
                .filter(open -> !open.state().isOver())
                .map(open -> Decision.of(new LandingWithdrawn(open.session(), entry, reason))
                        .about(entry))
                .orElse(Decision.refuse(
                        Code.NOT_FOUND, "there is no open entry \"" + entry + "\"", "`para train` shows the train"));
    }
}
