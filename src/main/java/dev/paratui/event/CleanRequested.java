package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import java.util.List;
import java.util.Optional;

/** What these acts put into the trash is removed for good from now on; nothing of it can be asked back any more. */
public record CleanRequested(List<String> acts, String intent) implements Event {
    public CleanRequested {
        acts = List.copyOf(acts);
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Ledger cleaned = ledger;
        for (String id : acts) {
            Optional<Act> act = ledger.acts().find(id);
            cleaned = act.isPresent() ? cleaned.with(act.get().gone()) : cleaned;
        }
        return cleaned.opening(new Intent.Clean(intent, acts));
    }
}
