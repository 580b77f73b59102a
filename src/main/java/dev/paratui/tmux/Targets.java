package dev.paratui.tmux;

import dev.paratui.model.SessionName;

/** How para's names are said to tmux: lower case, as case does not count for para but does for tmux. */
final class Targets {
    private Targets() {}

    static String name(SessionName session) {
        return session.key();
    }

    /** Exactly this session; without the equals sign a prefix would do. */
    static String session(SessionName session) {
        return "=" + name(session);
    }

    /** The session's current window. */
    static String window(SessionName session) {
        return "=" + name(session) + ":";
    }
}
