package dev.paratui.exec;

import java.nio.charset.StandardCharsets;

/**
 * How a program ended.
 *
 * @param exit its exit status; 128 + n after signal n
 * @param outputCut whether its output was longer than {@link #MAX_OUTPUT_BYTES} and the rest was dropped
 */
public record Completed(Invocation invocation, int exit, byte[] output, byte[] errors, boolean outputCut) {
    /** Bytes kept of each of the two outputs. */
    public static final int MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

    public boolean succeeded() {
        return exit == 0;
    }

    public String out() {
        return new String(output, StandardCharsets.UTF_8);
    }

    public String err() {
        return new String(errors, StandardCharsets.UTF_8);
    }

    /** The output without the line end that closes it. */
    public String line() {
        return out().stripTrailing();
    }

    public Completed orFail() {
        if (!succeeded()) {
            throw new ProgramFailed(this);
        }
        return this;
    }
}
