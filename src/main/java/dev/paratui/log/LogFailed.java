package dev.paratui.log;

/** The log could not be read or written; the message names it and holds the database's own words. */
public final class LogFailed extends RuntimeException {
    public LogFailed(String what, Throwable cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
