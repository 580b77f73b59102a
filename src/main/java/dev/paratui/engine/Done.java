package dev.paratui.engine;

import dev.paratui.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a duty came to.
 *
 * @param events that close its intent, unless it is to be tried again
 * @param again after which it is tried again
 */
public record Done(List<Event> events, Optional<Duration> again) {
    public Done {
        events = List.copyOf(events);
    }

    public static Done with(Event... events) {
        return new Done(List.of(events), Optional.empty());
    }

    /** Not yet: something else must happen first. */
    public static Done later(Duration pause, Event... events) {
        return new Done(List.of(events), Optional.of(pause));
    }
}
