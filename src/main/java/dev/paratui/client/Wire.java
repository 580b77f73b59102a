package dev.paratui.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One connection to a supervisor: a JSON object per line, each way, each with a deadline. Used by one thread. */
final class Wire implements AutoCloseable {
    /** Bytes of one answer; more is a broken connection. */
    static final int MAX_LINE_BYTES = 64 * 1024 * 1024;

    private static final int CHUNK_BYTES = 64 * 1024;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).flip();

    private Wire(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        this.key = channel.register(selector, SelectionKey.OP_READ);
    }

    static Wire to(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.configureBlocking(false);
            if (!channel.connect(UnixDomainSocketAddress.of(socket))) {
                throw new SocketTimeoutException(socket + " takes no more connections");
            }
            return new Wire(channel, Selector.open());
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /**
     * Sends a line and gives the next one that comes.
     *
     * @throws SocketTimeoutException when the other side takes or gives nothing in time
     * @throws IOException when the connection is broken
     */
    JsonNode ask(JsonNode line, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(Trees.write(line) + "\n");
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, deadline);
            }
        }
        return Trees.read(receive(deadline));
    }

    @Override
    public void close() {
        try {
            selector.close();
            channel.close();
        } catch (IOException alreadyBroken) {
            // Closing a broken connection may fail; it is closed all the same.
        }
    }

    private String receive(long deadline) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < MAX_LINE_BYTES) {
            while (chunk.hasRemaining()) {
                byte next = chunk.get();
                if (next == '\n') {
                    return line.toString(StandardCharsets.UTF_8);
                }
                line.write(next);
            }
            fill(deadline);
        }
        throw new IOException("an answer is longer than " + MAX_LINE_BYTES + " bytes");
    }

    private void fill(long deadline) throws IOException {
        chunk.clear();
        int read = channel.read(chunk);
        if (read == 0) {
            await(SelectionKey.OP_READ, deadline);
            read = channel.read(chunk);
        }
        chunk.flip();
        if (read < 0) {
            throw new EOFException("the supervisor hung up");
        }
    }

    private void await(int operation, long deadline) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        key.interestOps(operation);
        selector.select(millis);
        selector.selectedKeys().clear();
        if (Thread.currentThread().isInterrupted()) {
            throw new java.nio.channels.ClosedByInterruptException();
        }
    }
}
