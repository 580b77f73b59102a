package dev.paratui.ui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Gathers what is written and passes it on in one piece when it is flushed. */
final class OneWrite extends ByteArrayOutputStream {
    private final OutputStream sink;

    OneWrite(OutputStream sink) {
        super(1 << 16);
        this.sink = sink;
    }

    @Override
    public synchronized void flush() throws IOException {
        if (count > 0) {
            sink.write(buf, 0, count);
            sink.flush();
            reset();
        }
    }
}
