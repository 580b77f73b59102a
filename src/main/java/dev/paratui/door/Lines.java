package dev.paratui.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines that come in over a channel. A line that is too long is read over, and said. Not thread-safe. */
final class Lines {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final ReadableByteChannel channel;
    private final int maxBytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK_BYTES).flip();

    Lines(ReadableByteChannel channel, int maxBytes) {
        this.channel = channel;
        this.maxBytes = maxBytes;
    }

    /** The next line; empty when the other end has closed. An unfinished last line is dropped. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        while (buffer.hasRemaining() || fill()) {
            int end = lineEnd();
            int count = end - buffer.position();
            if (length + count <= maxBytes) {
                line.write(buffer.array(), buffer.position(), count);
            }
            length += count;
            buffer.position(end);
            if (buffer.hasRemaining()) {
                buffer.get();
                return Optional.of(new Line(line.toString(StandardCharsets.UTF_8), length > maxBytes));
            }
        }
        return Optional.empty();
    }

    private int lineEnd() {
        int end = buffer.position();
        while (end < buffer.limit() && buffer.get(end) != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        return read > 0;
    }

    /**
     * A line without its end.
     *
     * @param isCut whether it was too long; its text is then only the beginning
     */
    record Line(String text, boolean isCut) {}
}
