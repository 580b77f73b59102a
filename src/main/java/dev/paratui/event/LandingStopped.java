package dev.paratui.event;

import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Set;

/** A landing could not be done, for another reason than a conflict; the session is in review again. */
public record LandingStopped(SessionName session, String entry, Refusal problem, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session changed = ledger.sessionOrRefuse(session);
        Session inReview = changed.living(Life.REVIEW, at);
        Entry stopped =
                ledger.train().entry(entry).in(EntryState.WITHDRAWN, at).because(problem.message(), problem.hint());
        return ledger.with(inReview).with(stopped).closing(Outcome.refused(intent, problem));
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.WITHDRAWN.word(), Life.REVIEW.word());
    }
}
