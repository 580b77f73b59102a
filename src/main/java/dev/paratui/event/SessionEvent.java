package dev.paratui.event;

import dev.paratui.model.SessionName;
import java.util.Optional;

/** Something that happened to one session. */
public interface SessionEvent extends Event {
    SessionName session();

    @Override
    default Optional<SessionName> about() {
        return Optional.of(session());
    }
}
