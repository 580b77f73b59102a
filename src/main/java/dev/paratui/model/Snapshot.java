package dev.paratui.model;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * The one thing that faces read: what is so, and what was last seen.
 *
 * @param tick grows with every change of either; what a poll hands back
 * @param touched the tick at which a session's sighting last changed
 */
public record Snapshot(long tick, Ledger ledger, Sightings sightings, HashPMap<SessionName, Long> touched, Instant at) {
    /** Its tick is the time in milliseconds, so that every one of this run is above all of an earlier run. */
    public static Snapshot first(Ledger ledger, Instant at) {
        return new Snapshot(at.toEpochMilli(), ledger, Sightings.NONE, HashTreePMap.empty(), at);
    }

    public Sighting sightingOf(SessionName session) {
        return sightings.of(session);
    }

    public Snapshot following(Ledger newLedger, Instant now) {
        return new Snapshot(tick + 1, newLedger, sightings, touched, now);
    }

    public Snapshot seeing(SessionName session, Sightings seen, Instant now) {
        return new Snapshot(tick + 1, ledger, seen, touched.plus(session, tick + 1), now);
    }

    public Snapshot noticing(Sightings seen, Instant now) {
        return new Snapshot(tick + 1, ledger, seen, touched, now);
    }

    /** With a fresher look that shows nothing new. */
    public Snapshot quietly(Sightings seen) {
        return new Snapshot(tick, ledger, seen, touched, at);
    }

    /** The tick at which the session was last seen to differ. */
    public long touchedAt(SessionName session) {
        return Optional.ofNullable(touched.get(session)).orElse(0L);
    }
}
