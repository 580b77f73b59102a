package dev.paratui.event;

import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/** A permission prompt is to be answered. */
public record AnswerRequested(SessionName session, Intent.Verdict verdict, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.opening(new Intent.Answer(intent, session, verdict));
    }
}
