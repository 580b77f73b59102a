package dev.paratui.engine;

import dev.paratui.command.task.ImportState;
import dev.paratui.event.task.StateImported;
import dev.paratui.log.Mirror;
import dev.paratui.log.MirrorFile;
import dev.paratui.log.MirrorReader;
import dev.paratui.model.Ledger;
import dev.paratui.model.Notice;
import dev.paratui.model.task.Coordination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the readable state file after the ledger: soon after a change, and many changes at once when there are many.
 *
 * <p>The log is the truth. The file is taken over only while nothing is coordinated yet; afterwards it is ours alone.
 */
public final class MirrorKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MirrorKeeper.class.getName());
    private static final String BY = "supervisor";
    /** A change waits for the rest and for two writes, its own among them: less than 50 ms. */
    private static final Duration MIN_REST = Duration.ofMillis(20);
    /** At most a third of a core goes into a very large file under steady changes. */
    private static final int REST_FACTOR = 2;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 5_000;

    private final Engine engine;
    private final MirrorFile file;
    private final InstantSource clock;
    private final Mirror mirror = new Mirror();
    private final Semaphore changes = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile Coordination written = Coordination.NONE;

    private MirrorKeeper(Engine engine, MirrorFile file, InstantSource clock) {
        this.engine = engine;
        this.file = file;
        this.clock = clock;
        this.thread = new Thread(this::keep, "mirror");
        this.thread.setDaemon(true);
    }

    /** Takes over what is in the file, if nothing is coordinated yet, and keeps it from now on. */
    public static MirrorKeeper start(Engine engine, MirrorFile file, InstantSource clock) {
        MirrorKeeper keeper = new MirrorKeeper(engine, file, clock);
        try {
            keeper.takeOver();
        } catch (RuntimeException failure) {
            keeper.failed(failure);
        }
        engine.board().onLedger(keeper::suspect);
        keeper.suspect();
        keeper.thread.start();
        return keeper;
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        closing.countDown();
        changes.release();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOver() {
        Optional<byte[]> text = file.text();
        if (text.isEmpty() || Mirror.isWorthwhile(coordination())) {
            return;
        }
        Optional<StateImported> state = MirrorReader.read(text.get(), clock.instant());
        if (state.isEmpty()) {
            setAside();
        } else if (!isEmpty(state.get())) {
            engine.ask(new ImportState(state.get()), BY);
            file.know();
            say(
                    "info",
                    "took over the state in " + file.path() + "; tasks: "
                            + state.get().tasks().size(),
                    "see them: para task list");
        }
    }

    private static boolean isEmpty(StateImported state) {
        return state.tasks().isEmpty()
                && state.agents().isEmpty()
                && state.discoveries().isEmpty()
                && state.plan().createdAt().isEmpty();
    }

    private void suspect() {
        if (!isWritten(coordination())) {
            changes.release();
        }
    }

    private void keep() {
        try {
            Duration rest = Duration.ZERO;
            while (!closing.await(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                changes.acquire();
                changes.drainPermits();
                rest = kept();
            }
            kept();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what is so now, if that is new; gives how long to rest. */
    private Duration kept() {
        long begin = System.nanoTime();
        try {
            write();
        } catch (RuntimeException failure) {
            failed(failure);
            changes.release();
            return AFTER_FAILURE;
        }
        Duration rest = Duration.ofNanos(REST_FACTOR * (System.nanoTime() - begin));
        return rest.compareTo(MIN_REST) > 0 ? rest : MIN_REST;
    }

    private void write() {
        Ledger ledger = engine.board().snapshot().ledger();
        Coordination now = ledger.coordination();
        if (isWritten(now) || !Mirror.isWorthwhile(now)) {
            return;
        }
        file.foreign().ifPresent(this::giveWay);
        file.write(mirror.of(ledger));
        written = now;
    }

    /** Someone else wrote the file. */
    private void giveWay(byte[] text) {
        if (MirrorReader.read(text, clock.instant()).isEmpty()) {
            setAside();
        } else {
            say(
                    "warn",
                    file.path() + " was changed by hand; it is written anew from the log, which alone counts",
                    "change tasks with para task or over MCP");
        }
    }

    private void setAside() {
        Path aside = file.setAside(clock.instant());
        say("warn", file.path() + " was damaged; it is kept as " + aside.getFileName(), "look what it holds: " + aside);
    }

    private void failed(RuntimeException failure) {
        LOG.log(Level.WARNING, "the readable state cannot be kept", failure);
        say("error", String.valueOf(failure.getMessage()), "the tasks are safe in the log; see that it can be written");
    }

    private void say(String level, String text, String hint) {
        LOG.info(text);
        Instant now = clock.instant();
        engine.board().notice(seen -> seen.noticing(new Notice(level, text, hint, now)));
    }

    /** The very same: to compare all tasks at every change would cost more than to write them. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isWritten(Coordination now) {
        return now == written;
    }

    private Coordination coordination() {
        return engine.board().snapshot().ledger().coordination();
    }
}
