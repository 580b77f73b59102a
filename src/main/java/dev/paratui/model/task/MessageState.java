package dev.paratui.model.task;

import java.util.Locale;

/** How far a message has come, each further than the one before. */
public enum MessageState {
    /** Waits for its turn; for an agent without a pane, until it asks. */
    QUEUED,
    /** The pane is busy, or shows a dialog. */
    HELD,
    /** Stands in the pane's composer. */
    TYPED,
    SUBMITTED,
    /** The agent has asked for its messages since. */
    READ;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
