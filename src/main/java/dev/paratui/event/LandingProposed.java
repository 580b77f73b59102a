package dev.paratui.event;

import dev.paratui.model.CheckRun;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A session's work passed and was pushed, and a request to merge it is open; the target is as it was, and the session
 * is in review again.
 *
 * @param request its address
 * @param check by which it was found good, when there is one
 */
public record LandingProposed(
        SessionName session, String entry, String request, String hint, Optional<CheckRun> check, String intent)
        implements SessionEvent {
    public LandingProposed {
        check = Objects.requireNonNullElse(check, Optional.empty());
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session was = ledger.sessionOrRefuse(session);
        Session inReview = was.standing(was.standing().proposed(request)).living(Life.REVIEW, at);
        Entry entryWas = ledger.train().entry(entry);
        Entry proposed = entryWas.in(EntryState.PROPOSED, at)
                .finding(entryWas.findings().checked(check).because("request opened: " + request, hint));
        return ledger.with(inReview).with(proposed).closing(Outcome.done(intent, request));
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.PROPOSED.word(), Life.REVIEW.word());
    }
}
