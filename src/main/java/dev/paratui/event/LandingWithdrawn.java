package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An entry was taken out of the train; the session is in review again.
 *
 * @param act by which this can be undone; empty when it is part of another
 */
public record LandingWithdrawn(SessionName session, String entry, String reason, String act) implements SessionEvent {
    public LandingWithdrawn {
        act = Objects.requireNonNullElse(act, ""); // older logs have none
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Entry withdrawn =
                ledger.train().entry(entry).in(EntryState.WITHDRAWN, at).because(reason, "");
        Session was = ledger.sessionOrRefuse(session);
        Ledger without = recorded(ledger, was).with(was.living(Life.REVIEW, at)).with(withdrawn);
        return ledger.duties().all().stream()
                .filter(intent ->
                        intent instanceof Intent.Land land && land.entry().equals(entry))
                .map(Intent::id)
                .findFirst()
                .map(intent -> without.closing(Outcome.done(intent, EntryState.WITHDRAWN.word())))
                .orElse(without);
    }

    private Ledger recorded(Ledger ledger, Session was) {
        if (act.isEmpty()) {
            return ledger;
        }
        String behind = ledger.train().behind(entry).orElse("");
        Map<String, String> detail = Map.of("entry", entry, "behind", behind);
        return ledger.with(
                new Act(act, ActKind.WITHDRAW, was, detail, ledger.stamp().at(), Act.Undoing.POSSIBLE));
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.WITHDRAWN.word(), Life.REVIEW.word());
    }
}
