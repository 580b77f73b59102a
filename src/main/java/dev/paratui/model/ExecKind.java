package dev.paratui.model;

import java.util.Locale;

/** How a session's program is run. */
public enum ExecKind {
    /** In a tmux pane that can be watched and attached to. */
    TMUX,
    /** Without a terminal, its output in a log file. */
    DETACHED,
    /** In a tmux pane, inside a container. */
    DOCKER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasPane() {
        return this != DETACHED;
    }
}
