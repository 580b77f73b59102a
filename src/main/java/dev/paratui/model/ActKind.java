package dev.paratui.model;

import java.util.Locale;

/** What can be undone. */
public enum ActKind {
    CANCEL,
    FINISH,
    LANDING,
    WITHDRAW,
    /** What was in the trash was cleaned away; what it takes back is many acts. */
    CLEAN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
