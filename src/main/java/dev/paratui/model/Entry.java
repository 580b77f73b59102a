package dev.paratui.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session's place in the train.
 *
 * @param revision of the last event that touched it
 * @param from the life of its session before; what it is again when only a part of it has landed
 * @param publishing since when its target is being moved; from then on it can no longer be taken out
 */
public record Entry(
        String id,
        long revision,
        SessionName session,
        Wanted wanted,
        EntryState state,
        Findings findings,
        Rank rank,
        Life from,
        Optional<Instant> publishing,
        Instant queuedAt,
        Instant since) {
    /** Why it stands where it stands. */
    public enum Rank {
        BY_REQUEST,
        BY_HAND
    }

    /** The session as it was before it was put into the train. */
    public static Entry queued(String id, Session was, Wanted wanted, Instant at) {
        Life from = was.life() == Life.RUNNING ? Life.RUNNING : Life.REVIEW;
        return new Entry(
                id,
                0,
                was.name(),
                wanted,
                EntryState.QUEUED,
                Findings.NONE,
                Rank.BY_REQUEST,
                from,
                Optional.empty(),
                at,
                at);
    }

    public Entry withRevision(long newRevision) {
        return new Entry(id, newRevision, session, wanted, state, findings, rank, from, publishing, queuedAt, since);
    }

    public Entry in(EntryState newState, Instant at) {
        return new Entry(id, revision, session, wanted, newState, findings, rank, from, Optional.empty(), queuedAt, at);
    }

    public Entry publishing(Instant at) {
        return new Entry(id, revision, session, wanted, state, findings, rank, from, Optional.of(at), queuedAt, since);
    }

    public Entry rankedByHand() {
        return new Entry(
                id, revision, session, wanted, state, findings, Rank.BY_HAND, from, publishing, queuedAt, since);
    }

    public Entry finding(Findings newFindings) {
        return new Entry(id, revision, session, wanted, state, newFindings, rank, from, publishing, queuedAt, since);
    }

    public Entry because(String newReason, String newHint) {
        return finding(findings.because(newReason, newHint));
    }

    public Strategy strategy() {
        return wanted.strategy();
    }

    /** Short name of the branch it lands on. */
    public String target() {
        return wanted.target();
    }

    /** As given; empty: made from the commits. */
    public String message() {
        return wanted.message();
    }

    /** Whether only some files of the session land, and the rest stays in it. */
    public boolean isPartial() {
        return !wanted.paths().isEmpty();
    }

    /** On the target, once landed. */
    public Optional<String> commit() {
        return findings.commit();
    }

    public List<FileConflict> conflicts() {
        return findings.conflicts();
    }

    public String reason() {
        return findings.reason();
    }

    public String hint() {
        return findings.hint();
    }
}
