package dev.paratui.git;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.LiveProgram;
import java.nio.file.Path;

/** Runs so many programs and then ends the caller, as a kill of the supervisor does. */
final class CutOffExec implements Exec {
    private final Exec real;
    private int left;

    CutOffExec(Exec real, int programs) {
        this.real = real;
        this.left = programs;
    }

    @Override
    public Completed run(Invocation invocation) {
        if (left == 0) {
            throw new CutOff();
        }
        left--;
        return real.run(invocation);
    }

    /** Does it, cut off after so many programs; says whether it came to its end before that. */
    static boolean ends(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (CutOff cutOff) {
            return false;
        }
    }

    @Override
    public int runOnTerminal(Invocation invocation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LiveProgram open(Invocation invocation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long detach(Invocation invocation, Path output) {
        throw new UnsupportedOperationException();
    }

    /** Not an exception that anyone catches. */
    private static final class CutOff extends Error {
        private static final long serialVersionUID = 1L;
    }
}
