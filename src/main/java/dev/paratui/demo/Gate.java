package dev.paratui.demo;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.LiveProgram;
import dev.paratui.exec.ProcessTree;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs until it is closed; then none is left running in the background any more. Whoever still calls when
 * the supervisor is stopped would otherwise start the next one. Thread-safe.
 */
final class Gate implements Exec {
    private final Exec exec;
    private final List<Long> started = new ArrayList<>();
    private boolean isClosed;

    Gate(Exec exec) {
        this.exec = exec;
    }

    synchronized void close() {
        isClosed = true;
    }

    /** Whether any of those started in the background still lives. */
    synchronized boolean isAnyAlive() {
        return started.stream().anyMatch(ProcessTree::lives);
    }

    @Override
    public synchronized long detach(Invocation invocation, Path output) {
        if (isClosed) {
            throw new Refused(Code.UNREACHABLE, "the demonstration is over", "start another: para demo");
        }
        long pid = exec.detach(invocation, output);
        started.add(pid);
        return pid;
    }

    @Override
    public Completed run(Invocation invocation) {
        return exec.run(invocation);
    }

    @Override
    public int runOnTerminal(Invocation invocation) {
        return exec.runOnTerminal(invocation);
    }

    @Override
    public LiveProgram open(Invocation invocation) {
        return exec.open(invocation);
    }
}
