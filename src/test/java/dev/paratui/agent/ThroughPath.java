package dev.paratui.agent;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.LiveProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs through env, so that the PATH given to the child and not this process's own decides. */
record ThroughPath(Exec exec) implements Exec {
    @Override
    public Completed run(Invocation invocation) {
        List<String> argv = new ArrayList<>(List.of("/usr/bin/env"));
        argv.addAll(invocation.argv());
        return exec.run(Invocation.of(argv).within(invocation.deadline()));
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
}
