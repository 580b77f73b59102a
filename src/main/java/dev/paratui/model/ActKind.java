package dev.paratui.model;

import java.util.Locale;

/** What can be undone. */
public enum ActKind {
    CANCEL,
    FINISH,
    LANDING,
    WITHDRAW;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
