package dev.paratui.engine;

import dev.paratui.command.Command;
import dev.paratui.command.Conclude;
import dev.paratui.event.Event;
import dev.paratui.event.IntentFailed;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Snapshot;
import java.util.List;

/**
 * Does outside what an intent wants, on a worker thread.
 *
 * <p>Idempotent: after a crash it is done again from the beginning, whatever came of it before.
 */
public interface Duty<I extends Intent> {
    /**
     * Does it, or as much as can be done now.
     *
     * @throws dev.paratui.model.Refused when it cannot be done; the intent is then closed by {@link #failed}
     */
    Done perform(I intent, Snapshot snapshot);

    /** How it is asked to be written down how it went. */
    default Command conclude(I intent, List<Event> events) {
        return new Conclude(intent.id(), events);
    }

    /**
     * The intent is closed and that is on record: what was kept for doing it again can go.
     *
     * <p>Also called when something else closed it; not called when the process ends first.
     */
    default void concluded(I intent) {}

    /** How it is told that it could not be done. */
    default Done failed(I intent, Refusal problem) {
        if (intent instanceof Intent.OfSession its) {
            return Done.with(new IntentFailed(its.session(), problem, its.id()));
        }
        throw new IllegalStateException("nobody tells that it failed: " + intent);
    }
}
