package dev.paratui.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The three streams, and what the output is connected to. */
public record Console(InputStream in, PrintStream out, PrintStream err, Kind kind) {
    /** Whether a person sits there. */
    public enum Kind {
        TERMINAL,
        PIPE
    }

    boolean isTerminal() {
        return kind == Kind.TERMINAL;
    }
}
