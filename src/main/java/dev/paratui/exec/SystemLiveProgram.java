package dev.paratui.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A real process with pipes on its input and output. */
final class SystemLiveProgram implements LiveProgram {
    private static final long END_GRACE_MILLIS = 1_000;

    private final Process process;

    SystemLiveProgram(Process process) {
        this.process = process;
    }

    @Override
    public OutputStream input() {
        return process.getOutputStream();
    }

    @Override
    public InputStream output() {
        return process.getInputStream();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // Closing tells the program to end; one that has ended needs no telling.
        }
        ProcessTree.end(process.toHandle(), END_GRACE_MILLIS);
    }
}
