package dev.paratui.event;

import dev.paratui.model.Activity;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import java.util.Optional;
import java.util.Set;

/** A session's program was seen to do something else than before. */
public record ActivityChanged(SessionName session, Activity from, Activity to, String source, String text)
        implements Event {
    @Override
    public Ledger applyTo(Ledger ledger) {
        return ledger;
    }

    @Override
    public Optional<SessionName> about() {
        return Optional.of(session);
    }

    @Override
    public Set<String> words() {
        return Set.of(to.word());
    }
}
