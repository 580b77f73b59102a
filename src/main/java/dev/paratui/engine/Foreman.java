package dev.paratui.engine;

import dev.paratui.command.Progress;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Notice;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has every open intent done: at once when it arises, again after a crash, later when its time has not come.
 *
 * <p>What concerns one session is done in the order in which it arose, and so is everything of the train.
 */
public final class Foreman implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Foreman.class.getName());
    private static final String TRAIN = "@train";
    private static final String BY = "supervisor";
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(5);

    private final Engine engine;
    private final Duties duties;
    private final Lanes lanes = new Lanes();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(Threads.named("later"));
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Alone alone;
    private volatile boolean open = true;

    private Foreman(Engine engine, Duties duties, Alone alone) {
        this.engine = engine;
        this.duties = duties;
        this.alone = alone;
    }

    public static Foreman start(Engine engine, Duties duties) {
        return start(engine, duties, new Alone());
    }

    /**
     * Takes up whatever is open, and everything that opens from now on.
     *
     * @param alone shared with hands that touch more than their intent's own subject
     */
    public static Foreman start(Engine engine, Duties duties, Alone alone) {
        Foreman foreman = new Foreman(engine, duties, alone);
        engine.board().onLedger(foreman::takeUp);
        foreman.takeUp();
        return foreman;
    }

    /** What is not done by now is left for the next start. */
    @Override
    public void close() {
        open = false;
        later.shutdownNow();
        lanes.close();
    }

    private void takeUp() {
        for (Intent intent : engine.board().snapshot().ledger().duties().all()) {
            if (inHand.add(intent.id())) {
                lanes.run(laneOf(intent), () -> perform(intent));
            }
        }
    }

    private void perform(Intent intent) {
        try {
            // A landing takes as long as its checks; meanwhile its session can be talked to.
            alone.run(laneOf(intent), () -> performAlone(intent));
        } catch (RuntimeException unwritten) {
            if (open) {
                LOG.log(Level.SEVERE, "how it went could not be written down: " + intent, unwritten);
                again(intent, UNTIL_NEXT_TRY);
            }
        }
    }

    private void performAlone(Intent intent) {
        if (!engine.board().snapshot().ledger().duties().isOpen(intent.id())) {
            conclude(intent);
            return;
        }
        Done done = doneOrFailed(intent);
        if (!open) {
            return;
        }
        if (done.again().isPresent()) {
            done.events().forEach(event -> engine.ask(new Progress(intent.id(), event), BY));
            again(intent, done.again().get());
            return;
        }
        engine.ask(duties.conclude(intent, done.events()), BY);
        conclude(intent);
    }

    private void conclude(Intent intent) {
        inHand.remove(intent.id());
        try {
            duties.concluded(intent);
        } catch (RuntimeException failure) {
            if (open) { // else the next start does
                LOG.log(Level.WARNING, "could not tidy up after " + intent, failure);
            }
        }
    }

    private Done doneOrFailed(Intent intent) {
        try {
            return duties.perform(intent, engine.board().snapshot());
        } catch (Refused refused) {
            return failed(intent, refused.refusal());
        } catch (RuntimeException failure) {
            if (!open) {
                return Done.later(UNTIL_NEXT_TRY); // cut off by our own end, which says nothing about it
            }
            LOG.log(Level.WARNING, "could not do " + intent, failure);
            return failed(intent, Refusal.of(Code.FAILED, words(failure), "see the log: para status"));
        }
    }

    /** Of a file that could not be used, its name and the system's reason. */
    private static String words(RuntimeException failure) {
        return failure instanceof UncheckedIOException file && file.getCause() instanceof FileSystemException cause
                ? String.valueOf(cause.getMessage())
                : String.valueOf(failure.getMessage());
    }

    private Done failed(Intent intent, Refusal problem) {
        Notice notice = new Notice(
                "error",
                intent.subject() + ": " + problem.message(),
                problem.hint(),
                engine.board().snapshot().at());
        if (open) {
            engine.board().notice(seen -> seen.noticing(notice));
        }
        return duties.failed(intent, problem);
    }

    private void again(Intent intent, Duration pause) {
        try {
            ScheduledFuture<?> unused = later.schedule(
                    () -> lanes.run(laneOf(intent), () -> perform(intent)), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "left for the next start: {0}", intent);
        }
    }

    private static String laneOf(Intent intent) {
        return intent instanceof Intent.Land ? TRAIN : intent.subject();
    }
}
