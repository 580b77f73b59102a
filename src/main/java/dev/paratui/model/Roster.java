package dev.paratui.model;

import java.util.Collection;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The sessions: one a name, and those whose name has been taken again.
 *
 * @param archive oldest first
 */
public record Roster(TreePMap<SessionName, Session> byName, PVector<Session> archive) {
    public static final Roster EMPTY = new Roster(TreePMap.empty(), TreePVector.empty());

    public Optional<Session> find(SessionName name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Session> all() {
        return byName.values();
    }

    /** With the session under its name; one that is over and had that name goes into the archive. */
    public Roster joinedBy(Session session) {
        PVector<Session> kept = find(session.name()).map(archive::plus).orElse(archive);
        return new Roster(byName.minus(session.name()).plus(session.name(), session), kept);
    }

    public Roster with(Session session) {
        return new Roster(byName.plus(session.name(), session), archive);
    }
}
