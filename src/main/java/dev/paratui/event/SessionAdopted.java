package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Outcome;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Set;

/** What was made elsewhere is a session now; no program runs in it yet. */
public record SessionAdopted(SessionName session, String head, String intent) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session before = ledger.sessionOrRefuse(session);
        Session adopted = before.standing(before.standing().sound().at(head))
                .living(Life.RUNNING, ledger.stamp().at());
        return ledger.with(adopted).closing(Outcome.done(intent, "adopted"));
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.RUNNING.word());
    }
}
