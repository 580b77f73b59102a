package dev.paratui.event;

import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Findings;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A landing would conflict; nothing was changed and the session is in review again. */
public record LandingConflict(
        SessionName session, String entry, List<FileConflict> conflicts, String reason, String hint, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session changed = ledger.sessionOrRefuse(session);
        Session inReview =
                changed.standing(changed.standing().troubledBy(reason)).living(Life.REVIEW, at);
        Entry stopped = ledger.train()
                .entry(entry)
                .in(EntryState.CONFLICT, at)
                .finding(Findings.NONE.conflicting(conflicts).because(reason, hint));
        return ledger.with(inReview).with(stopped).closing(Outcome.done(intent, EntryState.CONFLICT.word()));
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.CONFLICT.word(), Life.REVIEW.word());
    }
}
