package dev.paratui.command;

import dev.paratui.event.Event;
import dev.paratui.event.LandingChecking;
import dev.paratui.event.LandingMerging;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import java.util.List;
import java.util.Optional;

/**
 * A hand tells that it merges these entries, or checks them; those that have left the train meanwhile are passed over.
 *
 * @param check the command; empty: they are being merged
 */
public record AdvanceEntries(List<String> entries, Optional<String> check) implements Command {
    public AdvanceEntries {
        entries = List.copyOf(entries);
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        List<Event> events = entries.stream()
                .flatMap(id -> ledger.train().find(id).stream())
                .filter(entry -> !entry.state().isOver())
                .filter(this::isNews)
                .map(this::advanced)
                .toList();
        return new Decision(events, "", Optional.empty());
    }

    /** One that is held is merged again and again, to see whether its way is free; that is nothing new. */
    private boolean isNews(Entry entry) {
        boolean isSo = check.isPresent()
                ? entry.state() == EntryState.CHECKING
                : entry.state() == EntryState.MERGING || entry.state() == EntryState.HELD;
        return !isSo || entry.publishing().isPresent();
    }

    private Event advanced(Entry entry) {
        return check.<Event>map(command -> new LandingChecking(entry.session(), entry.id(), command))
                .orElseGet(() -> new LandingMerging(entry.session(), entry.id()));
    }
}
