package dev.paratui.exec;

import java.nio.file.Path;

/** Starts programs, by argv arrays only. Thread-safe. */
public interface Exec {
    /**
     * Runs a program to its end with its output collected.
     *
     * @throws ProgramMissing when there is no such program
     * @throws ProgramTimedOut when the deadline passed; its whole process tree has been ended
     */
    Completed run(Invocation invocation);

    /** Runs a program on this process's own terminal and returns its exit status. The deadline is not applied. */
    int runOnTerminal(Invocation invocation);

    /** Starts a program that is talked to through its standard streams until it is closed. */
    LiveProgram open(Invocation invocation);

    /**
     * Starts a program that outlives this process, in a session of its own, with both outputs appended to a file.
     *
     * @return its pid
     */
    long detach(Invocation invocation, Path output);
}
