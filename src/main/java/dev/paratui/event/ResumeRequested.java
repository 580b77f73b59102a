package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** A session is to come back; {@code prompt}, if not empty, is what it goes on with. */
public record ResumeRequested(SessionName session, String prompt, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Resume(intent, session, prompt));
    }
}
