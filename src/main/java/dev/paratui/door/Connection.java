package dev.paratui.door;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.Card;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** One client at the door. Its lines are read on one thread and each is answered on another, so none waits. */
final class Connection implements Runnable {
    private static final int MAX_LINE_BYTES = 16 << 20;
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final String TOO_LONG = "the line is longer than 16 MiB";
    private static final String RPC_TOO_LONG =
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"" + TOO_LONG + "\"}}";

    private final SocketChannel channel;
    private final Counter counter;
    private final JsonRpc mcp;
    private final ExecutorService threads;
    private final Usage usage;
    private final Object writing = new Object();

    Connection(SocketChannel channel, Door.Parts parts) {
        this.channel = channel;
        this.counter = parts.counter();
        this.mcp = parts.mcp();
        this.threads = parts.threads();
        this.usage = parts.usage();
    }

    @Override
    public void run() {
        usage.opened();
        try (channel) {
            serve(new Lines(channel, MAX_LINE_BYTES));
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "a client went away", gone);
        } finally {
            usage.closed();
        }
    }

    private void serve(Lines lines) throws IOException {
        Optional<Identity> speaker = Optional.empty();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            usage.called();
            Lines.Line given = line.get();
            if (speaker.isPresent()) {
                rpc(given, speaker.get());
            } else {
                speaker = plain(given);
            }
        }
    }

    /** Has a request answered; or returns who speaks MCP from now on. */
    private Optional<Identity> plain(Lines.Line line) {
        Optional<JsonNode> request = line.isCut() ? Optional.empty() : Counter.parse(line.text());
        if (request.isEmpty()) {
            write(Counter.refuse(line.isCut() ? TOO_LONG : "the line is no JSON object")
                    .toString());
            return Optional.empty();
        }
        if (request.get().has("mcp")) {
            return Optional.of(identity(request.get().get("mcp")));
        }
        threads.execute(() -> write(counter.answer(request.get()).toString()));
        return Optional.empty();
    }

    private void rpc(Lines.Line line, Identity who) {
        if (line.isCut()) {
            write(RPC_TOO_LONG);
        } else {
            threads.execute(() -> mcp.answer(line.text(), who).ifPresent(this::write));
        }
    }

    private static Identity identity(JsonNode given) {
        boolean isWorker = given.path("role").asText().equals("worker");
        return new Identity(
                isWorker ? Card.Audience.WORKER : Card.Audience.LEADER,
                Optional.ofNullable(given.path("agent").textValue()),
                Optional.ofNullable(given.path("directory").textValue()));
    }

    /** Writes a whole line. A client that is gone gets nothing; what it asked for was done all the same. */
    private void write(String line) {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        synchronized (writing) {
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException gone) {
                LOG.log(System.Logger.Level.DEBUG, "an answer found no reader", gone);
            }
        }
        usage.called();
    }
}
