package dev.paratui.ui;

import java.util.Optional;

/** Which pane the person looks at now, told by the thread that draws to the one that fetches. Thread-safe. */
final class Gaze {
    private Optional<String> session = Optional.empty();
    private boolean isFocused = true;
    private boolean isOver;
    private long turns;

    /** Looks at another pane, or at none. */
    synchronized void on(Optional<String> name, boolean hasFocus) {
        if (!session.equals(name) || isFocused != hasFocus) {
            session = name;
            isFocused = hasFocus;
            turn();
        }
    }

    /** Something has likely changed in the pane: look now. */
    synchronized void turn() {
        turns++;
        notifyAll();
    }

    /** The same when it is the pane that is looked at. */
    synchronized void turnTo(String name) {
        if (session.filter(name::equals).isPresent()) {
            turn();
        }
    }

    synchronized void close() {
        isOver = true;
        notifyAll();
    }

    synchronized boolean isOver() {
        return isOver;
    }

    synchronized boolean isFocused() {
        return isFocused;
    }

    synchronized long turns() {
        return turns;
    }

    /** Waits until there is a pane to look at; empty when it is over. */
    synchronized Optional<String> await() throws InterruptedException {
        while (session.isEmpty() && !isOver) {
            wait();
        }
        return isOver ? Optional.empty() : session;
    }

    /** Waits for that long, or until the person looks elsewhere than at that turn. */
    synchronized void pause(long millis, long seenTurn) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (left > 0 && turns == seenTurn && !isOver) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }
}
