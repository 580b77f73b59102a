package dev.paratui.tool;

import dev.paratui.model.SessionName;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who calls a tool, and under which promises.
 *
 * @param by name for the history: {@code person}, {@code leader}, or an agent's name
 * @param session the caller's own session, known from its directory or its endpoint
 * @param directory where it was called, absolute; empty when not known
 * @param key under which the call counts once; put in by the toolbox
 * @param revision that the object must still have
 */
public record Caller(
        Card.Audience audience,
        String by,
        Optional<SessionName> session,
        Optional<String> directory,
        Optional<CallKey> key,
        OptionalLong revision) {
    public static Caller of(Card.Audience audience, String by) {
        return new Caller(audience, by, Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    /** The same, called from this directory, which lies in the work tree of this session. */
    public Caller from(Optional<String> newDirectory, Optional<SessionName> newSession) {
        return new Caller(audience, by, newSession, newDirectory, key, revision);
    }

    public Caller under(Optional<CallKey> newKey, OptionalLong newRevision) {
        return new Caller(audience, by, session, directory, newKey, newRevision);
    }
}
