package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** After a landing, what the settings want is to be run. */
public record FollowRequested(SessionName session, String entry, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Follow(intent, session, entry));
    }
}
