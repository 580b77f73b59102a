package dev.paratui.model;

import java.util.Locale;

/** What the program in a session's pane was last seen doing; observed, never certain. */
public enum Activity {
    WORKING,
    PERMISSION,
    QUESTION,
    IDLE,
    LIMITED,
    DONE,
    EXITED,
    UNKNOWN;

    /** The word people and programs see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
