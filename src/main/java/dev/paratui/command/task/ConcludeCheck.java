package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.task.GateRejected;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** A hand tells how a gate's command ended; what is behind a red gate is blocked. */
public record ConcludeCheck(String intent, Event outcome) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        if (!ledger.duties().isOpen(intent)) {
            return Decision.already(intent);
        }
        return outcome instanceof GateRejected rejected
                ? Consequences.of(rejected, rejected.id(), ledger)
                : Decision.of(outcome).about(intent);
    }
}
