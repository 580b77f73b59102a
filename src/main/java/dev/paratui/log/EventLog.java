package dev.paratui.log;

import dev.paratui.event.Recorded;
import dev.paratui.model.Ledger;
import java.util.List;
import java.util.Optional;

/** Numbered events, each written once and never changed. Thread-safe. */
public interface EventLog extends AutoCloseable {
    /**
     * Writes events, all or none; they are durable when this returns.
     *
     * @param expectedRevision of the newest event its writer knows
     * @return false when someone else has appended since; then nothing was written
     */
    boolean append(long expectedRevision, List<Recorded> events);

    /** At most {@code limit} events after a revision, oldest first. */
    List<Recorded> read(long afterRevision, int limit);

    /** The newest ledger kept whole, if there is one that this version can read. */
    Optional<Ledger> checkpoint();

    /** Keeps a ledger whole, so that a start need not replay what came before it. */
    void keep(Ledger ledger);

    @Override
    void close();
}
