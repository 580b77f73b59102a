package dev.paratui.event;

import dev.paratui.model.Deletions;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import java.util.Objects;

/**
 * Open work is to be committed and put up for review.
 *
 * @param deletions how many files the commit may delete
 */
public record FinishRequested(SessionName session, String message, String branch, Deletions deletions, String intent)
        implements SessionEvent {
    public FinishRequested {
        deletions = Objects.requireNonNullElse(deletions, Deletions.FEW); // older logs have none
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Finish(intent, session, message, branch, deletions));
    }
}
