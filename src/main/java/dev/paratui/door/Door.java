package dev.paratui.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** The supervisor's Unix socket. Closing it ends all connections. Thread-safe. */
public final class Door implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Door.class.getName());

    private final ServerSocketChannel server;
    private final Path socket;
    private final Parts parts;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    private Door(ServerSocketChannel server, Path socket, Parts parts) {
        this.server = server;
        this.socket = socket;
        this.parts = parts;
    }

    /**
     * Who stands behind the door.
     *
     * @param threads unbounded: every connection holds one, and every call that waits another
     */
    public record Parts(Counter counter, JsonRpc mcp, ExecutorService threads, Usage usage) {}

    /**
     * Opens the door.
     *
     * @param socket in a folder that exists and only we may enter; what a dead supervisor left there is replaced
     * @throws UncheckedIOException when it cannot be opened
     */
    public static Door open(Path socket, Parts parts) {
        try {
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            Door door = new Door(server, socket, parts);
            parts.threads().execute(door::welcome);
            return door;
        } catch (IOException failed) {
            throw new UncheckedIOException("the socket " + socket + " cannot be opened", failed);
        }
    }

    public Path socket() {
        return socket;
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            for (SocketChannel channel : open) {
                channel.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the socket " + socket + " cannot be closed", failed);
        }
    }

    private void welcome() {
        try {
            while (true) {
                serve(server.accept());
            }
        } catch (ClosedChannelException closed) {
            LOG.log(System.Logger.Level.DEBUG, "the door is closed");
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.ERROR, "the door fell shut", failed);
        }
    }

    private void serve(SocketChannel channel) {
        open.add(channel);
        parts.threads().execute(() -> {
            new Connection(channel, parts).run();
            open.remove(channel);
        });
    }
}
