package dev.paratui.exec;

import java.nio.file.Path;

/** Starts nothing: whoever starts a program after all has made a mistake. Tests overrule what they expect. */
public class NoPrograms implements Exec {
    @Override
    public Completed run(Invocation invocation) {
        throw unexpected(invocation);
    }

    @Override
    public int runOnTerminal(Invocation invocation) {
        throw unexpected(invocation);
    }

    @Override
    public LiveProgram open(Invocation invocation) {
        throw unexpected(invocation);
    }

    @Override
    public long detach(Invocation invocation, Path output) {
        throw unexpected(invocation);
    }

    private static AssertionError unexpected(Invocation invocation) {
        return new AssertionError("nobody expected " + invocation.argv());
    }
}
