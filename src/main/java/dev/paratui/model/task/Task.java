package dev.paratui.model.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A piece of the plan that one agent works on at a time, or a gate.
 *
 * @param revision of the last event that touched it
 * @param number counted from 1 in the order of making; among equal priorities the lower is first
 * @param blockedBy the failed or cancelled tasks that keep it from going on
 * @param completedAt when it came to its end, whichever
 */
public record Task(
        TaskId id,
        long revision,
        long number,
        TaskState state,
        Assignment assignment,
        Claim claim,
        Optional<TaskResult> result,
        List<TaskId> blockedBy,
        Instant createdAt,
        Optional<Instant> completedAt) {
    public Task {
        blockedBy = List.copyOf(blockedBy);
    }

    public static Task made(TaskId id, long number, Assignment assignment, Instant at) {
        return new Task(
                id,
                0,
                number,
                TaskState.AVAILABLE,
                assignment,
                Claim.NONE,
                Optional.empty(),
                List.of(),
                at,
                Optional.empty());
    }

    public Task withRevision(long newRevision) {
        return new Task(id, newRevision, number, state, assignment, claim, result, blockedBy, createdAt, completedAt);
    }

    public Task claimed(Claim newClaim) {
        return new Task(
                id,
                revision,
                number,
                TaskState.CLAIMED,
                assignment,
                newClaim,
                Optional.empty(),
                List.of(),
                createdAt,
                Optional.empty());
    }

    public Task in(TaskState newState) {
        return new Task(id, revision, number, newState, assignment, claim, result, blockedBy, createdAt, completedAt);
    }

    public Task held(Claim newClaim) {
        return new Task(id, revision, number, state, assignment, newClaim, result, blockedBy, createdAt, completedAt);
    }

    public Task asking(Assignment newAssignment) {
        return new Task(id, revision, number, state, newAssignment, claim, result, blockedBy, createdAt, completedAt);
    }

    /** It has come to an end. */
    public Task ended(TaskState newState, TaskResult newResult, Instant at) {
        return new Task(
                id,
                revision,
                number,
                newState,
                assignment,
                claim,
                Optional.of(newResult),
                List.of(),
                createdAt,
                Optional.of(at));
    }

    /** It can be claimed (again); nothing has come of it yet. */
    public Task free(Assignment newAssignment, Claim newClaim) {
        return new Task(
                id,
                revision,
                number,
                TaskState.AVAILABLE,
                newAssignment,
                newClaim,
                Optional.empty(),
                List.of(),
                createdAt,
                Optional.empty());
    }

    public Task blockedBy(List<TaskId> broken) {
        return new Task(
                id,
                revision,
                number,
                broken.isEmpty() ? TaskState.AVAILABLE : TaskState.BLOCKED,
                assignment,
                claim,
                result,
                broken,
                createdAt,
                completedAt);
    }

    public boolean isGate() {
        return assignment.gate().isPresent();
    }

    Turn turn() {
        return new Turn(assignment.priority(), number, id);
    }
}
