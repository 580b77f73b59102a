package dev.paratui.command;

import dev.paratui.event.LandingMoved;
import dev.paratui.model.Code;
import dev.paratui.model.Entry;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.Optional;

/** An entry is to stand before another one, or at the end of the train. */
public record MoveEntry(String entry, Optional<String> before) implements Command {
    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Entry moved = Riding.open(entry, ledger);
        Optional<Entry> next = before.map(id -> Riding.open(id, ledger));
        if (before.equals(Optional.of(entry))) {
            return Decision.refuse(
                    Code.BAD_ARGUMENT, "an entry cannot stand before itself", "name another one as `before`");
        }
        if (ledger.train().behind(entry).equals(next.map(Entry::id))) {
            return Decision.already(entry);
        }
        return Decision.of(new LandingMoved(moved.session(), entry, before.orElse("")))
                .about(entry);
    }
}
