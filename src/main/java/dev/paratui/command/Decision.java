package dev.paratui.command;

import dev.paratui.event.Event;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command came to.
 *
 * @param subject what the asker follows from here on: an intent's id, mostly; may be empty
 * @param refusal why not; then there are no events
 */
public record Decision(List<Event> events, String subject, Optional<Refusal> refusal) {
    public Decision {
        events = List.copyOf(events);
    }

    public static Decision of(Event... events) {
        return new Decision(List.of(events), "", Optional.empty());
    }

    /** Nothing to change: it is so already. */
    public static Decision already(String subject) {
        return new Decision(List.of(), subject, Optional.empty());
    }

    public static Decision refuse(Refusal refusal) {
        return new Decision(List.of(), "", Optional.of(refusal));
    }

    public static Decision refuse(Code code, String message, String hint) {
        return refuse(Refusal.of(code, message, hint));
    }

    public Decision about(String newSubject) {
        return new Decision(events, newSubject, refusal);
    }

    public Decision and(Event event) {
        List<Event> all = new ArrayList<>(events);
        all.add(event);
        return new Decision(all, subject, refusal);
    }
}
