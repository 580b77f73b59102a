package dev.paratui.cli.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The stdio server that MCP clients start: passes lines between the client and the supervisor, and nothing else.
 *
 * <p>When the supervisor ends, it goes on with the next one: requests without an answer are sent again, under a key by
 * which the changing ones count once. The client sees each answered exactly once.
 */
public final class Bridge {
    private static final int MAX_TRIES = 7;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LAST_ANSWERS_MILLIS = 60_000;

    private final Supplier<Path> door;
    private final Hello hello;
    private final String instance;
    private final Outbox outbox = new Outbox();

    /**
     * Knows where to go.
     *
     * @param door the socket of a supervisor that answers; starts one when none does
     * @param instance letters and digits that no other bridge has
     */
    public Bridge(Supplier<Path> door, Hello hello, String instance) {
        this.door = door;
        this.hello = hello;
        this.instance = instance;
    }

    /**
     * Passes lines until the client closes its side, and then waits for the answers that are due.
     *
     * @param threads takes one task for as long as this runs
     */
    public void run(InputStream in, OutputStream out, Executor threads) throws IOException, InterruptedException {
        threads.execute(() -> answers(out));
        ByteLines lines = new ByteLines(in::read);
        long count = 0;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            count++;
            Message message = Message.read(line.get());
            byte[] sent = message.isToolCall() ? message.keyed(line.get(), instance + "-" + count) : line.get();
            outbox.put(message.isRequest() ? message.id() : Optional.empty(), sent);
        }
        outbox.finish(LAST_ANSWERS_MILLIS);
    }

    /** Opens links, one after the other and only while something is due, and writes what comes over them. */
    private void answers(OutputStream out) {
        try {
            int tries = 0;
            while (outbox.awaitDue()) {
                Optional<String> problem = once(out);
                tries = problem.isPresent() ? tries + 1 : 0;
                if (tries == MAX_TRIES) {
                    giveUp(problem.orElseThrow(), out);
                    tries = 0;
                } else if (tries > 0) {
                    outbox.pause(FIRST_PAUSE_MILLIS << tries);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves one link to its end; the problem when there was none to be had. */
    private Optional<String> once(OutputStream out) {
        boolean hasAnswered = false;
        try (Link link = Link.to(door.get())) {
            link.send(hello.line());
            outbox.open(link);
            for (Optional<byte[]> line = link.next(); line.isPresent(); line = link.next()) {
                hasAnswered = true;
                pass(line.get(), out);
            }
            return hasAnswered ? Optional.empty() : Optional.of("the supervisor closed the door");
        } catch (IOException | RuntimeException broken) {
            String words = Optional.ofNullable(broken.getMessage()).orElse("the door broke");
            return hasAnswered ? Optional.empty() : Optional.of(words);
        } finally {
            outbox.broken();
        }
    }

    private void pass(byte[] line, OutputStream out) throws IOException {
        Message message = Message.read(line);
        boolean isAnswer = message.id().isPresent() && message.method().isEmpty();
        if (!isAnswer || outbox.take(message.id().orElseThrow())) {
            write(line, out);
        }
    }

    private void giveUp(String problem, OutputStream out) {
        String words = problem.replaceAll("[\\p{Cntrl}\"\\\\]", " ");
        for (String id : outbox.takeAll()) {
            String answer = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":{\"code\":-32000,\"message\":"
                    + "\"the supervisor is not reachable: " + words + "\"}}";
            try {
                write(answer.getBytes(StandardCharsets.UTF_8), out);
            } catch (IOException gone) { // the client has ended; so will its input
                return;
            }
        }
    }

    private static void write(byte[] line, OutputStream out) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }
}
