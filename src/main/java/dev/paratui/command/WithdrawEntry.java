package dev.paratui.command;

import dev.paratui.event.LandingWithdrawn;
import dev.paratui.model.Code;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** An entry is to be taken out of the train; its session is in review again. */
public record WithdrawEntry(String entry, String reason) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Entry there = Riding.entry(entry, ledger);
        if (there.state() == EntryState.WITHDRAWN) {
            return Decision.already(entry);
        }
        if (there.state().isOver()) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "entry " + entry + " of session \"" + there.session() + "\" is "
                            + there.state().word() + ", no longer in the train",
                    "a landing is taken back with: para undo");
        }
        if (there.publishing().isPresent()) {
            return Decision.refuse(
                    Code.WRONG_STATE,
                    "session \"" + there.session() + "\" is being landed this moment",
                    "when that is done, take it back with: para undo");
        }
        String why = reason.isBlank() ? "taken out by " + moment.by() : reason;
        return Decision.of(new LandingWithdrawn(there.session(), entry, why, "w" + moment.unique()))
                .about(entry);
    }
}
