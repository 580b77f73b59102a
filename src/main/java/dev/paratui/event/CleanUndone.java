package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.Ledger;
import dev.paratui.model.Outcome;
import java.util.List;
import java.util.Optional;

/** What was cleaned away is in the trash again; each of its acts can be taken back. */
public record CleanUndone(String act, List<String> acts, String detail, String intent) implements Event {
    public CleanUndone {
        acts = List.copyOf(acts);
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Ledger back = ledger.closing(Outcome.done(intent, detail));
        for (String id : acts) {
            Optional<Act> gone = ledger.acts().find(id).filter(Act::isGone);
            back = gone.isPresent() ? back.with(gone.get().possible()) : back;
        }
        Optional<Act> cleaning = ledger.acts().find(act);
        return cleaning.isPresent() ? back.with(cleaning.get().undone()) : back;
    }
}
