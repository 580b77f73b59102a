package dev.paratui.tmux;

import dev.paratui.exec.LiveProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One life of the control client: commands go in pipelined, replies come back in their order.
 *
 * <p>Never more bytes are unanswered than a pipe holds, so that writing to a server that hangs does not block.
 */
final class ControlConnection {
    private static final int MAX_UNANSWERED_BYTES = 48 * 1024;

    private static final String UNSAID = "the connection to tmux ended";

    private final LiveProgram program;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int unansweredBytes;
    private boolean ended;
    private volatile String why = UNSAID;

    ControlConnection(LiveProgram program) {
        this.program = program;
    }

    /** Sends a command; the reply completes the future on the reading thread. Waits while too much is unanswered. */
    CompletableFuture<List<String>> send(List<String> command, Duration deadline) {
        byte[] line = (Quoting.controlLine(command) + "\n").getBytes(StandardCharsets.UTF_8);
        Waiting wait = new Waiting(command, line.length, new CompletableFuture<>());
        try {
            enter(line.length, deadline);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while talking to tmux", interrupted);
        }
        try {
            waiting.add(wait);
            unansweredBytes += line.length;
            program.input().write(line);
            program.input().flush();
        } catch (IOException broken) {
            // The reader sees the end too and fails everything that waits, this command among it.
            program.close();
        } finally {
            lock.unlock();
        }
        return wait.reply();
    }

    /** Reads until the client ends, on the calling thread; then everything that waits has failed. */
    String readToEnd(Consumer<String> notifications) {
        ControlParser parser = new ControlParser();
        LineReader lines = new LineReader(program.output());
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                parser.line(line.get()).ifPresent(heard -> dispatch(heard, notifications));
            }
        } catch (IOException broken) {
            because("the connection to tmux broke: " + broken.getMessage());
        } finally {
            end();
        }
        return why;
    }

    void close(String reason) {
        because(reason);
        program.close();
    }

    /** The first reason is the cause, later ones follow from it. */
    private synchronized void because(String reason) {
        if (why.equals(UNSAID)) {
            why = reason;
        }
    }

    /** Takes the lock; it is held when this returns. */
    private void enter(int bytes, Duration deadline) throws InterruptedException {
        long left = deadline.toNanos();
        long start = System.nanoTime();
        if (!lock.tryLock(left, TimeUnit.NANOSECONDS)) {
            throw new TmuxUnreachable("tmux did not answer within " + deadline.toMillis() + " ms");
        }
        boolean isEntered = false;
        try {
            left -= System.nanoTime() - start;
            while (!ended && !waiting.isEmpty() && unansweredBytes + bytes > MAX_UNANSWERED_BYTES && left > 0) {
                left = answered.awaitNanos(left);
            }
            checkOpen(left, deadline);
            isEntered = true;
        } finally {
            if (!isEntered) {
                lock.unlock();
            }
        }
    }

    private void checkOpen(long left, Duration deadline) {
        if (ended) {
            throw new TmuxUnreachable(why);
        }
        if (left <= 0) {
            throw new TmuxUnreachable("tmux did not answer within " + deadline.toMillis() + " ms");
        }
    }

    private void dispatch(ControlParser.Heard heard, Consumer<String> notifications) {
        if (heard instanceof ControlParser.Reply reply) {
            if (reply.isToUs()) {
                answer(reply);
            }
        } else if (heard instanceof ControlParser.Notification notification) {
            notice(notification.line(), notifications);
        }
    }

    private void notice(String line, Consumer<String> notifications) {
        if (line.startsWith("%exit")) {
            because(("tmux ended the connection "
                            + line.substring("%exit".length()).strip())
                    .strip());
        } else {
            notifications.accept(line);
        }
    }

    private void answer(ControlParser.Reply reply) {
        Optional<Waiting> first = takeFirst();
        if (first.isEmpty()) {
            return;
        }
        Waiting wait = first.get();
        if (reply.isError()) {
            wait.reply().completeExceptionally(new TmuxFailed(wait.command(), String.join(" ", reply.lines())));
        } else {
            wait.reply().complete(reply.lines());
        }
    }

    private Optional<Waiting> takeFirst() {
        lock.lock();
        try {
            Optional<Waiting> first = Optional.ofNullable(waiting.poll());
            first.ifPresent(wait -> unansweredBytes -= wait.bytes());
            answered.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        program.close();
        List<Waiting> left;
        lock.lock();
        try {
            ended = true;
            left = List.copyOf(waiting);
            waiting.clear();
            answered.signalAll();
        } finally {
            lock.unlock();
        }
        left.forEach(wait -> wait.reply().completeExceptionally(new TmuxUnreachable(why)));
    }

    private record Waiting(List<String> command, int bytes, CompletableFuture<List<String>> reply) {}
}
