package dev.paratui.model.task;

import java.util.Locale;

/** How far a task is. */
public enum TaskState {
    AVAILABLE,
    CLAIMED,
    IN_PROGRESS,
    DONE,
    FAILED,
    /** Something it depends on failed or was cancelled. */
    BLOCKED,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an agent has it in hand. */
    public boolean isHeld() {
        return this == CLAIMED || this == IN_PROGRESS;
    }

    /** Whether what depends on it cannot go on while it is so. */
    public boolean isBroken() {
        return this == FAILED || this == CANCELLED;
    }
}
