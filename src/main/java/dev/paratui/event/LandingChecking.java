package dev.paratui.event;

import dev.paratui.model.CheckRun;
import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import java.util.Optional;
import java.util.Set;

/** What a target is to become with this entry is being checked. */
public record LandingChecking(SessionName session, String entry, String command) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.train()
                .find(entry)
                .map(checking -> ledger.with(
                        checking.in(EntryState.CHECKING, ledger.stamp().at())
                                .finding(checking.findings().checked(Optional.of(CheckRun.of(command))))))
                .orElse(ledger);
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.CHECKING.word());
    }
}
