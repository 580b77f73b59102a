package dev.paratui.command;

import dev.paratui.model.Code;
import dev.paratui.model.Entry;
import dev.paratui.model.Ledger;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;

/** The entries of the train, as commands name them. */
final class Riding {
    private Riding() {}

    static Entry entry(String id, Ledger ledger) {
        return ledger.train()
                .find(id)
                .orElseThrow(() -> new Refused(
                        Code.NOT_FOUND,
                        "there is no entry \"" + Words.shown(id) + "\" in the train",
                        "`para train --json` shows the entries with their ids"));
    }

    /** One that is still on its way. */
    static Entry open(String id, Ledger ledger) {
        Entry entry = entry(id, ledger);
        if (entry.state().isOver()) {
            throw new Refused(
                    Code.WRONG_STATE,
                    "entry " + id + " of session \"" + entry.session() + "\" is "
                            + entry.state().word() + ", no longer in the train",
                    "`para train` shows those on their way");
        }
        return entry;
    }
}
