package dev.paratui.command;

import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;

/** Something asked of the house. */
public interface Command {
    Decision decide(Ledger ledger, Moment moment);
}
