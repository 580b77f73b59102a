package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** A text is to be typed into a session's pane. */
public record MessageSent(SessionName session, String text, Intent.Submission submission, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Send(intent, session, text, submission));
    }
}
