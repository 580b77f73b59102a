package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.PassedLimit;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Objects;

/**
 * A session's usage limit is over, and it goes on.
 *
 * @param until when the limit was to be over, as its program told
 * @param banner its words, which may stay on the screen
 */
public record LimitPassed(SessionName session, Instant until, String banner) implements SessionEvent {
    public LimitPassed {
        banner = Objects.requireNonNullElse(banner, ""); // older logs have none
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Session there = ledger.sessionOrRefuse(session);
        PassedLimit passed = new PassedLimit(banner, until, ledger.stamp().at());
        return ledger.with(there.standing(there.standing().past(passed)));
    }
}
