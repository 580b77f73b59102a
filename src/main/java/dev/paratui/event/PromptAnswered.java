package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;

/**
 * What a session's program asked was answered without a person.
 *
 * @param asked what it asked for, in its own words
 * @param answer {@code allow}, {@code deny}, or the keys pressed
 * @param rule which rule answered
 */
public record PromptAnswered(SessionName session, String asked, String answer, String rule) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger;
    }
}
