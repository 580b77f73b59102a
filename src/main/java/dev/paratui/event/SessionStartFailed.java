package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Refusal;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Set;

/** A session could not be started; what was made of it stays for {@code resume} or {@code cancel}. */
public record SessionStartFailed(SessionName session, Refusal problem, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session changed = ledger.sessionOrRefuse(session);
        Session failed = changed.standing(changed.standing().troubledBy(problem.message()))
                .living(Life.FAILED, ledger.stamp().at());
        return ledger.with(failed).closing(Outcome.refused(intent, problem));
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.FAILED.word());
    }
}
