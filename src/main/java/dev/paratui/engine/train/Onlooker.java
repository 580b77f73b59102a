package dev.paratui.engine.train;

import dev.paratui.engine.Board;
import dev.paratui.engine.Threads;
import dev.paratui.engine.duty.Trial;
import dev.paratui.model.Checking;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Shows what a running check says, and ends it when one of its entries was taken out of the train. */
final class Onlooker implements AutoCloseable {
    private static final long BETWEEN_LOOKS_MILLIS = 300;

    private final Board board;
    private final Trial trial;
    private final String name;
    private final Checking checking;
    private final AtomicBoolean isAbandoned = new AtomicBoolean();
    private final ScheduledExecutorService clock;

    private Onlooker(Board board, Trial trial, String name, Checking checking) {
        this.board = board;
        this.trial = trial;
        this.name = name;
        this.checking = checking;
        this.clock = Executors.newSingleThreadScheduledExecutor(Threads.named("check-output"));
    }

    /** @param name of the trial */
    static Onlooker start(Board board, Trial trial, String name, Checking checking) {
        Onlooker onlooker = new Onlooker(board, trial, name, checking);
        board.check(Optional.of(checking));
        var unused = onlooker.clock.scheduleWithFixedDelay(
                onlooker::look, BETWEEN_LOOKS_MILLIS, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        return onlooker;
    }

    /** Whether the check was ended because nobody needs its verdict. */
    boolean isAbandoned() {
        return isAbandoned.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        board.check(Optional.empty());
    }

    private void look() {
        try {
            if (!isAbandoned.get() && !isWanted()) {
                isAbandoned.set(true);
                trial.end(name);
            }
            board.check(Optional.of(checking.saying(trial.tailOf(name))));
        } catch (UncheckedIOException justEnded) {
            // Its output is gone; the verdict tells the rest.
        }
    }

    private boolean isWanted() {
        return checking.entries().stream().allMatch(entry -> board.snapshot()
                .ledger()
                .train()
                .find(entry)
                .filter(found -> !found.state().isOver())
                .isPresent());
    }
}
