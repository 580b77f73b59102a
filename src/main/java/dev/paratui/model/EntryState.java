package dev.paratui.model;

import java.util.Locale;

/** Where an entry of the train stands. */
public enum EntryState {
    QUEUED,
    MERGING,
    CHECKING,
    LANDED,
    CONFLICT,
    RED,
    HELD,
    WITHDRAWN,
    /** It passed; a request to merge it stands open elsewhere, and the target is as it was. */
    PROPOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen to it by itself. */
    public boolean isOver() {
        return this == LANDED || this == CONFLICT || this == RED || this == WITHDRAWN || this == PROPOSED;
    }
}
