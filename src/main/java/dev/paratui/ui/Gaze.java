package dev.paratui.ui;

import java.util.List;

/** Which panes the person looks at now, told by the thread that draws to the one that fetches. Thread-safe. */
final class Gaze {
    private List<String> sessions = List.of();
    private Care care = Care.FULL;
    private boolean isOver;
    private long turns;

    /** How soon the person wants to see what is new. */
    enum Care {
        FULL,
        /** Little is to move on the screen. */
        CALM,
        /** The window is not the one that has the keys. */
        LITTLE,
        /** Another tab is looked at. */
        LEAST
    }

    /** Looks at other panes, or at none. */
    synchronized void on(List<String> names, Care newCare) {
        if (!sessions.equals(names) || care != newCare) {
            sessions = List.copyOf(names);
            care = newCare;
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
        if (sessions.contains(name)) {
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

    synchronized Care care() {
        return care;
    }

    synchronized long turns() {
        return turns;
    }

    /** Waits until there is a pane to look at; none when it is over. */
    synchronized List<String> await() throws InterruptedException {
        while (sessions.isEmpty() && !isOver) {
            wait();
        }
        return isOver ? List.of() : sessions;
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

    /** Waits for that long, wherever the person looks meanwhile. */
    synchronized void rest(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (left > 0 && !isOver) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }
}
