package dev.paratui.model;

import java.time.Instant;

/**
 * A named piece of work: branch, work tree, pane and program.
 *
 * @param revision of the last event that touched it
 * @param since when its life became what it is
 */
public record Session(
        SessionName name,
        long revision,
        Life life,
        Brief brief,
        Work work,
        Seat seat,
        Standing standing,
        Instant createdAt,
        Instant since) {
    public Session withRevision(long newRevision) {
        return new Session(name, newRevision, life, brief, work, seat, standing, createdAt, since);
    }

    public Session living(Life newLife, Instant at) {
        return new Session(
                name, revision, newLife, brief, work, seat, standing, createdAt, newLife == life ? since : at);
    }

    public Session seated(Seat newSeat) {
        return new Session(name, revision, life, brief, work, newSeat, standing, createdAt, since);
    }

    public Session standing(Standing newStanding) {
        return new Session(name, revision, life, brief, work, seat, newStanding, createdAt, since);
    }

    public Session working(Work newWork) {
        return new Session(name, revision, life, brief, newWork, seat, standing, createdAt, since);
    }

    public Session briefed(Brief newBrief) {
        return new Session(name, revision, life, newBrief, work, seat, standing, createdAt, since);
    }

    public Session named(SessionName newName) {
        return new Session(newName, revision, life, brief, work, seat, standing, createdAt, since);
    }

    /** After work on it: {@code newLife}, unless it stands in the train or is over, which nothing but that ends. */
    public Session workedOn(Life newLife, Instant at) {
        return life == Life.QUEUED || life.isOver() ? this : living(newLife, at);
    }

    /** Whether a program of this session may be running. */
    public boolean mayRun() {
        return life == Life.RUNNING || life == Life.REVIEW || life == Life.QUEUED || life == Life.LOST;
    }
}
