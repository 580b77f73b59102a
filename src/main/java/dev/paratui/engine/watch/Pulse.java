package dev.paratui.engine.watch;

import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.Sightings;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an agent lives, as far as its session shows.
 *
 * @param reason why not, in words for people; empty when it lives
 * @param since when it ended; meaningless when it lives
 */
record Pulse(Kind kind, String reason, Instant since) {
    /** What is known. */
    enum Kind {
        /** Its program runs in its pane, or without one. */
        BEATS,
        /** It has no session of ours. */
        UNKNOWN,
        /** Its program has ended, or its session has. */
        STOPPED
    }

    static Pulse of(Optional<Session> session, Sightings sightings) {
        return session.map(its -> of(its, sightings.of(its.name()).evidence()))
                .orElse(new Pulse(Kind.UNKNOWN, "", Instant.EPOCH));
    }

    private static Pulse of(Session session, Evidence seen) {
        return switch (session.life()) {
            case REQUESTED -> new Pulse(Kind.BEATS, "", session.since());
            case CANCELLED -> stopped("its session was cancelled", session);
            case FAILED ->
                stopped(
                        "its session could not be started: "
                                + session.standing().problem().orElse("see para list"),
                        session);
            case LOST ->
                stopped(session.standing().loss().map(loss -> loss.words()).orElse("its session is lost"), session);
            case LANDED ->
                session.seat().equals(Seat.NONE) || isOver(seen)
                        ? stopped("its session has landed", session)
                        : seated(session, seen);
            case RUNNING, REVIEW, QUEUED -> seated(session, seen);
        };
    }

    private static Pulse seated(Session session, Evidence seen) {
        if (session.seat().equals(Seat.NONE)) {
            return stopped("its session has no pane", session);
        }
        String end = seen.text().isEmpty() ? "" : " (" + seen.text() + ")";
        return isOver(seen)
                ? new Pulse(Kind.STOPPED, "its program has ended" + end, seen.since())
                : new Pulse(Kind.BEATS, "", session.since());
    }

    private static boolean isOver(Evidence seen) {
        return seen.activity() == Activity.DONE || seen.activity() == Activity.EXITED;
    }

    private static Pulse stopped(String reason, Session session) {
        return new Pulse(Kind.STOPPED, reason, session.since());
    }
}
