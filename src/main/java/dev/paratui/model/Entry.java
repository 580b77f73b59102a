package dev.paratui.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session's place in the train.
 *
 * @param revision of the last event that touched it
 * @param target short name of the branch it lands on
 * @param message as given; empty: made from the commits
 * @param commit on the target, once landed
 * @param reason why it stopped or is held, in words for people; with {@code hint}, the way forward
 */
public record Entry(
        String id,
        long revision,
        SessionName session,
        EntryState state,
        Strategy strategy,
        String target,
        String message,
        Optional<String> commit,
        List<FileConflict> conflicts,
        String reason,
        String hint,
        Instant queuedAt,
        Instant since) {
    public Entry {
        conflicts = List.copyOf(conflicts);
    }

    public Entry withRevision(long newRevision) {
        return new Entry(
                id,
                newRevision,
                session,
                state,
                strategy,
                target,
                message,
                commit,
                conflicts,
                reason,
                hint,
                queuedAt,
                since);
    }

    public Entry in(EntryState newState, Instant at) {
        return new Entry(
                id, revision, session, newState, strategy, target, message, commit, conflicts, reason, hint, queuedAt,
                at);
    }

    public Entry because(String newReason, String newHint) {
        return new Entry(
                id, revision, session, state, strategy, target, message, commit, conflicts, newReason, newHint,
                queuedAt, since);
    }

    public Entry conflicting(List<FileConflict> files) {
        return new Entry(
                id, revision, session, state, strategy, target, message, commit, files, reason, hint, queuedAt, since);
    }

    public Entry landedAs(String newCommit) {
        return new Entry(
                id,
                revision,
                session,
                state,
                strategy,
                target,
                message,
                Optional.of(newCommit),
                List.of(),
                "",
                "",
                queuedAt,
                since);
    }
}
