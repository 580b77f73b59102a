package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.CheckRun;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A session's work is on its target.
 *
 * @param check by which it was found good, when there is one
 */
public record LandingLanded(
        SessionName session,
        String entry,
        String commit,
        String old,
        String head,
        Optional<CheckRun> check,
        String act,
        String intent)
        implements SessionEvent {
    public LandingLanded {
        check = Objects.requireNonNullElse(check, Optional.empty()); // older logs have none
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session was = ledger.sessionOrRefuse(session);
        Entry entryWas = ledger.train().entry(entry);
        Session before = entryWas.isPartial() ? was.living(entryWas.from(), at) : was;
        Map<String, String> detail =
                new TreeMap<>(Map.of("target", entryWas.target(), "old", old, "commit", commit, "head", head));
        if (entryWas.isPartial()) {
            detail.put("part", Integer.toString(entryWas.wanted().paths().size()));
        }
        Act landing = new Act(act, ActKind.LANDING, before, detail, at, Act.Undoing.POSSIBLE);
        return ledger.with(entryWas.isPartial() ? partly(before) : wholly(was, at))
                .with(entryWas.in(EntryState.LANDED, at)
                        .finding(entryWas.findings().checked(check).landed(commit)))
                .with(landing)
                .closing(Outcome.done(intent, commit));
    }

    private Session wholly(Session was, Instant at) {
        return was.standing(was.standing().at(head).landed(commit)).living(Life.LANDED, at);
    }

    /** The rest of it is still to land. */
    private Session partly(Session before) {
        return before.standing(before.standing().at(head).sound());
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.LANDED.word());
    }
}
