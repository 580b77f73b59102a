package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Life;
import dev.paratui.model.Loss;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Set;

/** Something of a session disappeared outside. */
public record SessionLost(SessionName session, Loss loss) implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Session changed = ledger.sessionOrRefuse(session);
        return ledger.with(changed.standing(changed.standing().lacking(loss))
                .living(Life.LOST, ledger.stamp().at()));
    }

    @Override
    public Set<String> words() {
        return Set.of(Life.LOST.word());
    }
}
