package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Optional;

/**
 * A session's usage limit is over, and it is told to go on.
 *
 * @param until when the limit was to be over, as its program told
 */
public record LimitPassed(SessionName session, Instant until) implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger;
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }
}
