package dev.paratui.exec;

/** There is no such program, or it may not be run. */
public final class ProgramMissing extends RuntimeException {
    public ProgramMissing(Invocation invocation, Throwable cause) {
        super(invocation.describe() + " could not be started: " + cause.getMessage(), cause);
    }
}
