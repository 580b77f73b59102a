package dev.paratui.event;

import dev.paratui.model.Activity;
import dev.paratui.model.Effort;
import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Set;

/** A session's program was seen to do something else than before. */
public record ActivityChanged(SessionName session, Activity from, Activity to, String source, String text)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger.session(session)
                .filter(there -> !there.brief().terms().budget().hasNoLimit())
                .map(there -> turned(there, ledger))
                .orElse(ledger);
    }

    /** For its budget it counts how long it works. */
    private Ledger turned(Session there, Ledger ledger) {
        Effort before = there.standing().effort();
        Effort after = before.turning(to, ledger.stamp().at());
        return after.equals(before)
                ? ledger
                : ledger.with(there.standing(there.standing().exerting(after)));
    }

    @Override
    public Set<String> words() {
        return Set.of(to.word());
    }
}
