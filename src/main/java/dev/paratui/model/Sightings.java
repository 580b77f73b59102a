package dev.paratui.model;

import dev.paratui.model.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All that was last seen outside, with the notices for people.
 *
 * @param notices newest last; bounded
 * @param heard when an agent last called, by its id
 * @param checking the check of the train that runs
 * @param matrix which sessions go together
 * @param line tasks whose sessions are opened once there is a free place to work, the next one first
 */
public record Sightings(
        HashPMap<SessionName, Sighting> bySession,
        PVector<Notice> notices,
        HashPMap<String, Instant> heard,
        Optional<Checking> checking,
        Matrix matrix,
        List<TaskId> line) {
    /** Notices kept for faces that come later. */
    public static final int MAX_NOTICES = 100;

    public static final Sightings NONE = new Sightings(
            HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty(), Optional.empty(), Matrix.EMPTY, List.of());

    public Sightings {
        line = List.copyOf(line);
    }

    public Sighting of(SessionName session) {
        return find(session).orElse(Sighting.nothingYet(Instant.EPOCH));
    }

    /** What was seen of it, if it was looked at already. */
    public Optional<Sighting> find(SessionName session) {
        return Optional.ofNullable(bySession.get(session));
    }

    public Sightings with(SessionName session, Sighting sighting) {
        return new Sightings(bySession.plus(session, sighting), notices, heard, checking, matrix, line);
    }

    public Sightings noticing(Notice notice) {
        PVector<Notice> all = notices.plus(notice);
        return new Sightings(bySession, all.size() > MAX_NOTICES ? all.minus(0) : all, heard, checking, matrix, line);
    }

    public Sightings hearing(String agent, Instant at) {
        return new Sightings(bySession, notices, heard.plus(agent, at), checking, matrix, line);
    }

    /** With what the train checks now. */
    public Sightings checking(Optional<Checking> newChecking) {
        return new Sightings(bySession, notices, heard, newChecking, matrix, line);
    }

    public Sightings meeting(Matrix newMatrix) {
        return new Sightings(bySession, notices, heard, checking, newMatrix, line);
    }

    public Sightings lining(List<TaskId> newLine) {
        return new Sightings(bySession, notices, heard, checking, matrix, newLine);
    }

    /** When this agent last called, if it has since the supervisor came. */
    public Optional<Instant> heardOf(String agent) {
        return Optional.ofNullable(heard.get(agent));
    }

    public List<Notice> allNotices() {
        return List.copyOf(notices);
    }
}
