package dev.paratui.model;

import java.util.Locale;

/** Whether two sides go together. */
public enum Agreement {
    CLEAN,
    CONFLICT,
    /** Not looked at yet, or it cannot be told now. */
    UNKNOWN;

    /** The word people and programs see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
