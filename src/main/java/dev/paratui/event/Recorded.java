package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.Stamp;

/**
 * An event with its place in the log.
 *
 * @param by who brought it about: {@code person}, {@code leader}, an agent's name, or {@code supervisor}
 */
public record Recorded(Stamp stamp, String by, Event event) {
    public Ledger applyTo(Ledger ledger) {
        return event.applyTo(ledger.at(stamp));
    }
}
