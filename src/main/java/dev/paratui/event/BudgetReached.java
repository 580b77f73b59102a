package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Set;

/**
 * A session has used up what it may: nothing is typed into it until a person gives it more.
 *
 * @param limit which one, in words
 */
public record BudgetReached(SessionName session, String limit) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session there = ledger.sessionOrRefuse(session);
        return ledger.with(there.standing(
                there.standing().exerting(there.standing().effort().reaching(limit))));
    }

    @Override
    public Set<String> words() {
        return Set.of("question");
    }
}
