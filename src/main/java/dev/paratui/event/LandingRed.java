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
import java.util.Optional;
import java.util.Set;

/** The target would not pass its check with this entry; it is as it was, and the session is in review again. */
public record LandingRed(SessionName session, String entry, CheckRun check, String reason, String hint, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session changed = ledger.sessionOrRefuse(session);
        Session inReview =
                changed.standing(changed.standing().troubledBy(reason)).living(Life.REVIEW, at);
        Entry was = ledger.train().entry(entry);
        Entry red = was.in(EntryState.RED, at)
                .finding(was.findings().checked(Optional.of(check)).because(reason, hint));
        return ledger.with(inReview).with(red).closing(Outcome.done(intent, EntryState.RED.word()));
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.RED.word(), Life.REVIEW.word());
    }
}
