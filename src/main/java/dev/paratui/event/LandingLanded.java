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
        implements Event {
    public LandingLanded {
        check = Objects.requireNonNullElse(check, Optional.empty()); // older logs have none
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Instant at = ledger.stamp().at();
        Session was = ledger.sessionOrRefuse(session);
        Session landed = was.standing(was.standing().at(head).landed(commit)).living(Life.LANDED, at);
        Entry entryWas = ledger.train().find(entry).orElseThrow(() -> new IllegalStateException("no entry " + entry));
        Map<String, String> detail = Map.of("target", entryWas.target(), "old", old, "commit", commit, "head", head);
        Act landing = new Act(act, ActKind.LANDING, was, detail, at, Act.Undoing.POSSIBLE);
        return ledger.with(landed)
                .with(entryWas.in(EntryState.LANDED, at)
                        .finding(entryWas.findings().checked(check).landed(commit)))
                .with(landing)
                .closing(Outcome.done(intent, commit));
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }

    @Override
    public Set<String> words() {
        return Set.of(EntryState.LANDED.word());
    }
}
