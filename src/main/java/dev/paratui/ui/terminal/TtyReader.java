package dev.paratui.ui.terminal;

import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.KeyDecoder;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The thread that reads the terminal. It waits in the kernel, 0.1 s at a time, so that it can be paused and no key is
 * taken from a program that has the terminal meanwhile.
 */
final class TtyReader {
    /** How long the rest of an escape sequence may take on a slow line; also the delay of the Esc key. */
    private static final long HOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    /** A read with nothing to read takes 0.1 s; many that return at once mean that the terminal is gone. */
    private static final long AT_ONCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final int MAX_EMPTY = 50;
    /** A paste that stands still for a second has lost its end on the way; it must not swallow all keys to come. */
    private static final long PASTE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final FileInputStream source = new FileInputStream(FileDescriptor.in);
    private final KeyDecoder decoder = new KeyDecoder();
    private final Consumer<Input> sink;
    private boolean isPaused = true;
    private boolean isReading;

    TtyReader(Consumer<Input> sink) {
        this.sink = sink;
        Thread thread = new Thread(this::loop, "tty-reader");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void resume() {
        isPaused = false;
        notifyAll();
    }

    /** Returns when no read is under way any more. */
    synchronized void pause() {
        isPaused = true;
        while (isReading) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void loop() {
        try {
            readUntilGone();
        } catch (IOException gone) {
            // the terminal was closed: the same as its end
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            isReading = false;
            notifyAll();
        }
        sink.accept(new Input.Ended());
    }

    private void readUntilGone() throws IOException, InterruptedException {
        byte[] chunk = new byte[8192];
        int empty = 0;
        long last = System.nanoTime();
        while (empty < MAX_EMPTY) {
            if (awaitTurn()) {
                forgetWhatWasForOthers();
            }
            long begin = System.nanoTime();
            int count = source.read(chunk);
            if (count > 0) {
                decoder.feed(chunk, count).forEach(sink);
                hold();
                empty = 0;
                last = System.nanoTime();
            } else {
                empty = System.nanoTime() - begin < AT_ONCE_NANOS ? empty + 1 : 0;
                endPasteSince(last);
            }
        }
    }

    private void endPasteSince(long last) {
        if (decoder.isPasting() && System.nanoTime() - last > PASTE_NANOS) {
            decoder.endPaste().forEach(sink);
        }
    }

    /** Waits a little for the rest of a sequence; without it, what came is taken as it is. */
    private void hold() throws IOException {
        long end = System.nanoTime() + HOLD_NANOS;
        while (decoder.isWaiting() && source.available() == 0) {
            if (System.nanoTime() >= end) {
                decoder.giveUp().forEach(sink);
                return;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    /** What was typed at another program and not read by it must not act here, nor the rest of a paste cut in two. */
    private void forgetWhatWasForOthers() throws IOException {
        int typed = source.available();
        if (typed > 0 && source.read(new byte[typed]) < 0) {
            return;
        }
        decoder.endPaste();
    }

    /** @return whether the terminal was given away since the last read */
    private synchronized boolean awaitTurn() throws InterruptedException {
        boolean wasGivenAway = isPaused && isReading;
        while (isPaused) {
            isReading = false;
            notifyAll();
            wait();
        }
        isReading = true;
        return wasGivenAway;
    }
}
