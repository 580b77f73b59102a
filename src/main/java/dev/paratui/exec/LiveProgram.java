package dev.paratui.exec;

import java.io.InputStream;
import java.io.OutputStream;

/** A running program, talked to through its streams. Its error output is dropped. */
public interface LiveProgram extends AutoCloseable {
    OutputStream input();

    InputStream output();

    long pid();

    boolean isAlive();

    /** Closes its input, gives it a moment to end, then ends its process tree. */
    @Override
    void close();
}
