package dev.paratui.tmux;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one long-lived control client of a server: it runs commands, hears of all panes, and connects again when it was
 * cut off. While it is away, commands go by one-shot programs.
 */
public final class ControlClient implements Commands, AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long MAX_PAUSE_MILLIS = 5_000;
    private static final Duration REAP_DEADLINE = Duration.ofMillis(50);

    /** tmux 3.3a overlooks the end of programs that end together, until another child of its ends. */
    private static final List<String> REAP = List.of("run-shell", "-b", "true");

    private static final String SUBSCRIPTION = "para";
    private static final String ATTACHED = "%session-changed ";
    private static final String CHANGED = "%subscription-changed " + SUBSCRIPTION + " ";
    private static final String VALUE = " : ";

    private final TmuxServer server;
    private final StatusListener listener;
    private final Thread reader = new Thread(this::keepConnected, "tmux-control");
    private final CountDownLatch firstConnected = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<ControlConnection> live = Optional.empty();
    private volatile Optional<ControlConnection> ready = Optional.empty();

    public ControlClient(TmuxServer server, StatusListener listener) {
        this.server = server;
        this.listener = listener;
    }

    /**
     * Starts the server if need be and connects. To be called once.
     *
     * @throws TmuxUnreachable when it takes longer than the deadline; trying goes on
     */
    public void start(Duration deadline) {
        server.prepare();
        reader.setDaemon(true);
        reader.start();
        try {
            if (!firstConnected.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TmuxUnreachable("tmux could not be reached within " + deadline.toMillis() + " ms");
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    public boolean isConnected() {
        return ready.isPresent();
    }

    /** All panes as they are now. */
    public List<PaneStatus> statusNow() {
        List<List<String>> printed = runAll(List.of(StatusFormat.list()));
        List<PaneStatus> panes = StatusFormat.parse(String.join("", printed.get(0)));
        if (panes.stream().anyMatch(PaneStatus::isUnexplained)) {
            runAll(List.of(REAP));
        }
        return panes;
    }

    @Override
    public List<List<String>> runAll(List<List<String>> commands) {
        Optional<ControlConnection> connection = ready;
        return connection.isPresent() ? pipeline(connection.get(), commands) : server.runAll(commands);
    }

    /** Ends the client; the server and its panes live on. */
    @Override
    public void close() {
        closed.countDown();
        live.ifPresent(connection -> connection.close("closed"));
        try {
            reader.join(DEADLINE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<List<String>> pipeline(ControlConnection connection, List<List<String>> commands) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        List<CompletableFuture<List<String>>> replies = new ArrayList<>();
        for (List<String> command : commands) {
            replies.add(connection.send(command, Duration.ofNanos(end - System.nanoTime())));
        }
        List<List<String>> printed = new ArrayList<>();
        Optional<TmuxFailed> failed = Optional.empty();
        for (CompletableFuture<List<String>> reply : replies) {
            try {
                printed.add(await(reply, end - System.nanoTime()));
            } catch (TmuxFailed failure) {
                failed = failed.or(() -> Optional.of(failure));
            }
        }
        failed.ifPresent(failure -> {
            throw failure;
        });
        return List.copyOf(printed);
    }

    private static List<String> await(CompletableFuture<List<String>> reply, long nanos) {
        try {
            return reply.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new TmuxUnreachable("tmux did not answer within " + DEADLINE.toMillis() + " ms", late);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for tmux", interrupted);
    }

    private void keepConnected() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!isClosed(0)) {
            String why = liveOnce();
            boolean wasConnected = ready.isPresent();
            ready = Optional.empty();
            live = Optional.empty();
            pause = wasConnected ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, MAX_PAUSE_MILLIS);
            if (isClosed(0)) {
                return;
            }
            listener.lost(why);
            isClosed(pause);
        }
    }

    private boolean isClosed(long waitMillis) {
        try {
            return closed.await(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** One connection from beginning to end; returns why it ended. */
    private String liveOnce() {
        try {
            server.prepare();
            ControlConnection connection = new ControlConnection(server.openControl());
            live = Optional.of(connection);
            return connection.readToEnd(line -> notified(connection, line));
        } catch (RuntimeException failure) {
            // The thread's loop: whatever went wrong is told to the listener, and the next connection starts afresh.
            return String.valueOf(failure.getMessage());
        }
    }

    /** Not before tmux said that we are attached: commands can overtake that, and a subscription needs a client. */
    private void greet(ControlConnection connection) {
        CompletableFuture<?> subscribed = connection.send(StatusFormat.subscribe(SUBSCRIPTION), DEADLINE);
        CompletableFuture<List<String>> panes = connection.send(StatusFormat.list(), DEADLINE);
        CompletableFuture<Void> greeted = CompletableFuture.allOf(subscribed, panes)
                .thenRun(() -> connected(connection, String.join("", panes.join())));
        greeted.exceptionally(failure -> {
            connection.close("tmux could not be used: " + failure.getMessage());
            return null;
        });
    }

    private void connected(ControlConnection connection, String panes) {
        if (isClosed(0)) {
            connection.close("closed");
            return;
        }
        List<PaneStatus> parsed = StatusFormat.parse(panes);
        ready = Optional.of(connection);
        listener.panes(parsed);
        reap(connection, parsed);
        firstConnected.countDown();
    }

    private static void reap(ControlConnection connection, List<PaneStatus> panes) {
        if (panes.stream().noneMatch(PaneStatus::isUnexplained)) {
            return;
        }
        try {
            CompletableFuture<List<String>> unused = connection.send(REAP, REAP_DEADLINE);
        } catch (TmuxUnreachable busy) {
            // This thread must not wait for answers that only it can read; the next status asks again.
        }
    }

    private void notified(ControlConnection connection, String line) {
        if (line.startsWith(ATTACHED)) {
            greet(connection);
        } else if (line.startsWith(CHANGED)) {
            int value = line.indexOf(VALUE, CHANGED.length());
            List<PaneStatus> panes = StatusFormat.parse(line.substring(value + VALUE.length()));
            listener.panes(panes);
            reap(connection, panes);
        }
    }
}
