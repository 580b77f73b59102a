package dev.paratui.event;

import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.TaskId;
import java.util.Optional;
import java.util.Set;

/** Something that happened. */
public interface Event {
    /** The ledger after this event; {@code ledger} already carries the event's stamp. */
    Ledger applyTo(Ledger ledger);

    /** The session it is about. */
    default Optional<SessionName> about() {
        return Optional.empty();
    }

    /** The task it is about. */
    default Optional<TaskId> task() {
        return Optional.empty();
    }

    /** The life, activity and train words that its session passes through by it; what a wait listens for. */
    default Set<String> words() {
        return Set.of();
    }
}
