package dev.paratui.engine;

import dev.paratui.event.IntentFailed;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Snapshot;

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

    /**
     * The intent is closed and that is on record: what was kept for doing it again can go.
     *
     * <p>Also called when something else closed it; not called when the process ends first.
     */
    default void concluded(I intent) {}

    /** How it is told that it could not be done. */
    default Done failed(I intent, Refusal problem) {
        return Done.with(new IntentFailed(intent.session(), problem, intent.id()));
    }
}
