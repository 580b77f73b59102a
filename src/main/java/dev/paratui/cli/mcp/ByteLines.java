package dev.paratui.cli.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The lines of a stream of bytes, each without its end. Not thread-safe. */
final class ByteLines {
    private static final int CHUNK_BYTES = 32 * 1024;

    private final Source source;
    private final byte[] buffer = new byte[CHUNK_BYTES];
    private int position;
    private int limit;

    ByteLines(Source source) {
        this.source = source;
    }

    /** Where bytes come from. */
    @FunctionalInterface
    interface Source {
        /** Fills the buffer as far as it can now; -1 at the end. */
        int read(byte[] buffer) throws IOException;
    }

    /** The next line that is not empty; empty at the end, where an unfinished line counts too. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (position < limit || fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            position = Math.min(end + 1, limit);
            if (end < limit && line.size() > 0) {
                return Optional.of(line.toByteArray());
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, source.read(buffer));
        return limit > 0;
    }
}
