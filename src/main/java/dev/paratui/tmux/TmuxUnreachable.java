package dev.paratui.tmux;

/** tmux did not answer: its server or our connection to it ended, or the deadline passed. */
public final class TmuxUnreachable extends RuntimeException {
    public TmuxUnreachable(String message) {
        super(message);
    }

    public TmuxUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
