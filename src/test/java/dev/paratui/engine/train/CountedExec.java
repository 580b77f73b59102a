package dev.paratui.engine.train;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.LiveProgram;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the programs that are started. */
record CountedExec(Exec real, AtomicInteger count) implements Exec {
    @Override
    public Completed run(Invocation invocation) {
        count.incrementAndGet();
        return real.run(invocation);
    }

    @Override
    public int runOnTerminal(Invocation invocation) {
        count.incrementAndGet();
        return real.runOnTerminal(invocation);
    }

    @Override
    public LiveProgram open(Invocation invocation) {
        count.incrementAndGet();
        return real.open(invocation);
    }

    @Override
    public long detach(Invocation invocation, Path output) {
        count.incrementAndGet();
        return real.detach(invocation, output);
    }
}
