package dev.paratui.exec;

/** A program was still running at its deadline and was ended with all its children. */
public final class ProgramTimedOut extends RuntimeException {
    public ProgramTimedOut(Invocation invocation) {
        super(invocation.describe() + " was ended: it took longer than "
                + invocation.deadline().toSeconds() + " s");
    }
}
