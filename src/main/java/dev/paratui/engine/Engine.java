package dev.paratui.engine;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.event.Event;
import dev.paratui.event.Recorded;
import dev.paratui.log.EventLog;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refused;
import dev.paratui.model.Stamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one writer: decides all waiting commands in turn, makes their events durable together, then answers. */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Engine.class.getName());
    private static final int MAX_BATCH = 256;
    private static final Duration LINGER = Duration.ofMillis(20);

    private static final int PAGE = 5_000;

    private final EventLog log;
    private final Moments moments;
    private final Board board;
    private final BlockingQueue<Asked> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Checkpoints checkpoints;
    private volatile boolean open = true;

    private Engine(EventLog log, Moments moments, Ledger ledger, Checkpoints checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.moments = moments;
        this.board = new Board(moments, ledger);
        this.thread = new Thread(this::work, "engine");
        this.thread.setDaemon(true);
    }

    /** Loads what the log holds and starts to take commands. */
    public static Engine start(EventLog log, Moments moments) {
        Ledger kept = log.checkpoint().orElse(Ledger.EMPTY);
        Ledger ledger = replay(log, kept);
        Engine engine = new Engine(log, moments, ledger, new Checkpoints(log, kept.revision()));
        engine.checkpoints.consider(ledger);
        engine.thread.start();
        return engine;
    }

    public Board board() {
        return board;
    }

    /**
     * Has a command decided, and waits until its events are durable.
     *
     * @throws Refused when it cannot be
     */
    public Settled ask(Command command, String by) {
        CompletableFuture<Settled> answer = new CompletableFuture<>();
        waiting.add(new Asked(command, by, answer, Urgency.AWAITED));
        if (!open) {
            answer.completeExceptionally(new IllegalStateException("the engine has stopped"));
        }
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /**
     * Has a command decided together with whatever comes next, or a moment later; nobody waits for it, so a
     * crash may lose it.
     */
    public void note(Command command, String by) {
        waiting.add(new Asked(command, by, new CompletableFuture<>(), Urgency.NOTED));
    }

    /** At most {@code limit} events after a revision, oldest first. */
    public List<Recorded> events(long afterRevision, int limit) {
        return log.read(afterRevision, limit);
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        settle(waiting.stream().filter(Asked::isNote).toList());
        waiting.forEach(
                asked -> asked.answer().completeExceptionally(new IllegalStateException("the engine has stopped")));
        checkpoints.close(board.snapshot().ledger());
    }

    static Ledger replay(EventLog log, Ledger from) {
        Ledger ledger = from;
        List<Recorded> page = log.read(ledger.revision(), PAGE);
        while (!page.isEmpty()) {
            for (Recorded recorded : page) {
                ledger = recorded.applyTo(ledger);
            }
            page = log.read(ledger.revision(), PAGE);
        }
        return ledger;
    }

    private void work() {
        while (open) {
            try {
                settle(nextBatch());
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    /** What waits; mere notes wait a moment for something to be made durable with. */
    private List<Asked> nextBatch() throws InterruptedException {
        List<Asked> batch = new ArrayList<>(List.of(waiting.take()));
        waiting.drainTo(batch, MAX_BATCH);
        if (batch.stream().allMatch(Asked::isNote)) {
            linger().ifPresent(batch::add);
            waiting.drainTo(batch, MAX_BATCH);
        }
        return batch;
    }

    private Optional<Asked> linger() {
        try {
            return Optional.ofNullable(waiting.poll(LINGER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException closing) {
            return Optional.empty(); // what was noted is settled before the end
        }
    }

    private void settle(List<Asked> batch) {
        try {
            Batch decided = decide(board.snapshot().ledger(), batch);
            while (!decided.events.isEmpty() && !log.append(decided.from.revision(), decided.events)) {
                decided = decide(replay(log, decided.from), batch);
            }
            board.publish(decided.ledger);
            decided.answers.forEach(Runnable::run);
            checkpoints.consider(decided.ledger);
        } catch (RuntimeException | Error failure) {
            // Also an Error: without this thread nothing in the house would ever be answered again.
            LOG.log(Level.SEVERE, "a batch of commands could not be settled", failure);
            batch.forEach(asked -> asked.answer().completeExceptionally(failure));
        }
    }

    private Batch decide(Ledger from, List<Asked> batch) {
        Batch decided = new Batch(from);
        for (Asked asked : batch) {
            try {
                Moment moment = moments.next(asked.by());
                decided.add(asked, asked.command().decide(decided.ledger, moment), moment);
            } catch (RuntimeException | StackOverflowError refusedOrBug) {
                decided.answers.add(() -> asked.answer().completeExceptionally(refusedOrBug));
            }
        }
        return decided;
    }

    private record Asked(Command command, String by, CompletableFuture<Settled> answer, Urgency urgency) {
        boolean isNote() {
            return urgency == Urgency.NOTED;
        }
    }

    private enum Urgency {
        AWAITED,
        NOTED
    }

    /** What one round of decisions comes to; told to the askers only once it is durable. */
    private static final class Batch {
        private final Ledger from;
        private final List<Recorded> events = new ArrayList<>();
        private final List<Runnable> answers = new ArrayList<>();
        private Ledger ledger;

        Batch(Ledger from) {
            this.from = from;
            this.ledger = from;
        }

        void add(Asked asked, Decision decision, Moment moment) {
            if (decision.refusal().isPresent()) {
                Refused refused = new Refused(decision.refusal().get());
                answers.add(() -> asked.answer().completeExceptionally(refused));
                return;
            }
            List<Recorded> recorded = record(decision.events(), moment);
            events.addAll(recorded);
            Settled settled = new Settled(ledger, recorded, decision.subject());
            answers.add(() -> asked.answer().complete(settled));
        }

        private List<Recorded> record(List<Event> happened, Moment moment) {
            List<Recorded> recorded = new ArrayList<>();
            Ledger after = ledger;
            for (Event event : happened) {
                Recorded next = new Recorded(new Stamp(after.revision() + 1, moment.at()), moment.by(), event);
                after = next.applyTo(after);
                recorded.add(next);
            }
            ledger = after;
            return recorded;
        }
    }
}
