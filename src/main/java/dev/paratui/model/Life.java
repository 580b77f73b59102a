package dev.paratui.model;

import java.util.Locale;

/** Where a session stands; durable. */
public enum Life {
    REQUESTED,
    RUNNING,
    REVIEW,
    QUEUED,
    LANDED,
    CANCELLED,
    FAILED,
    LOST;

    /** The word people and programs see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the session no longer takes part: its name is free, it is listed only among the archived. */
    public boolean isOver() {
        return this == LANDED || this == CANCELLED;
    }
}
