package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.task.StateImported;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** The readable state of an older run is to be taken over; only into an empty house. */
public record ImportState(StateImported state) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        return ledger.revision() == 0 ? Decision.of(state) : Decision.already("");
    }
}
