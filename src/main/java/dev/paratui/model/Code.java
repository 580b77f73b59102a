package dev.paratui.model;

/** Why something was refused: stable names for programs, each with the exit code of the command line. */
public enum Code {
    BAD_ARGUMENT(2),
    NOT_FOUND(1),
    SESSION_NOT_FOUND(3),
    TASK_NOT_FOUND(3),
    AGENT_NOT_FOUND(1),
    NOT_CLAIMED_BY_YOU(1),
    DEPENDENCY_CYCLE(1),
    NAME_TAKEN(1),
    WRONG_STATE(1),
    PROGRAM_NOT_FOUND(1),
    NO_PANE(8),
    NOTHING_TO_LAND(1),
    NOTHING_TO_UNDO(1),
    CONFLICT(6),
    CHECK_FAILED(6),
    HELD(9),
    GIT(4),
    NOT_A_REPOSITORY(4),
    CONFIG(5),
    UNREACHABLE(7),
    TMUX(8),
    STALE(1),
    IDEMPOTENCY_MISMATCH(1),
    NOT_ALLOWED(1),
    UNAVAILABLE(1),
    FAILED(1);

    private final int exitCode;

    Code(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
