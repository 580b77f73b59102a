package dev.paratui.cli.mcp;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/** One connection to the door. Written by one thread at a time, read by another. */
final class Link implements AutoCloseable {
    private final SocketChannel channel;
    private final ByteLines lines;

    private Link(SocketChannel channel) {
        this.channel = channel;
        this.lines = new ByteLines(buffer -> channel.read(ByteBuffer.wrap(buffer)));
    }

    static Link to(Path door) throws IOException {
        return new Link(SocketChannel.open(UnixDomainSocketAddress.of(door)));
    }

    void send(byte[] line) throws IOException {
        write(ByteBuffer.wrap(line));
        write(ByteBuffer.wrap(new byte[] {'\n'}));
    }

    Optional<byte[]> next() throws IOException {
        return lines.next();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
