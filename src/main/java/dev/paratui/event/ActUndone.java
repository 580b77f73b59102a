package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.util.Set;

/** An act was taken back; its session is what it was before, without a pane. */
public record ActUndone(SessionName session, String act, Session restored, String detail, String intent)
        implements SessionEvent {
    @Override
    public Ledger applyTo(Ledger ledger) {
        Act undone = ledger.acts().act(act);
        Ledger without = unclosed(ledger).with(undone.undone()).closing(Outcome.done(intent, detail));
        boolean isThere = without.session(session)
                .map(there -> there.createdAt().equals(restored.createdAt()))
                .orElse(false);
        return isThere ? without.with(restored) : without.joinedBy(restored);
    }

    /** A landing taken back is not closed any more. */
    private Ledger unclosed(Ledger ledger) {
        return ledger.duties().all().stream()
                .filter(open ->
                        open instanceof Intent.Close close && close.act().equals(act))
                .findFirst()
                .map(close -> ledger.closing(Outcome.done(close.id(), act)))
                .orElse(ledger);
    }

    @Override
    public Set<String> words() {
        return Set.of(restored.life().word());
    }
}
