package dev.paratui.ui.terminal;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A display without a terminal: inputs are put in by hand, frames are kept. For pictures and tests; thread-safe. */
public final class HeadlessDisplay implements Display {
    private final Inbox inbox = new Inbox();
    private final List<Grid> frames = new ArrayList<>();
    private Optional<Cursor> cursor = Optional.empty();
    private Size size;
    private int bells;
    private final List<String> told = new ArrayList<>();
    private int handovers;
    private String title = "";
    private String copied = "";

    public HeadlessDisplay(Size size) {
        this.size = size;
    }

    /** Presses keys by their notation: {@code press("j", "enter", "ctrl-q")}. */
    public void press(String... notations) {
        for (String notation : notations) {
            put(Key.parse(notation));
        }
    }

    /** Types a text, character by character. */
    public void type(String text) {
        text.codePoints().forEach(codePoint -> put(Key.parse(Character.toString(codePoint))));
    }

    public void put(Input input) {
        inbox.put(input);
    }

    public synchronized void resize(Size newSize) {
        size = newSize;
        put(new Input.Resized(newSize));
    }

    /** All frames that differed from the one before. */
    public synchronized List<Grid> frames() {
        return List.copyOf(frames);
    }

    public synchronized Grid lastFrame() {
        return frames.get(frames.size() - 1);
    }

    public synchronized Optional<Cursor> cursor() {
        return cursor;
    }

    public synchronized int bells() {
        return bells;
    }

    public synchronized int handovers() {
        return handovers;
    }

    public synchronized String copied() {
        return copied;
    }

    public synchronized String title() {
        return title;
    }

    @Override
    public synchronized Size size() {
        return size;
    }

    @Override
    public synchronized void show(Grid grid, Theme theme, Optional<Cursor> newCursor) {
        cursor = newCursor;
        if (frames.isEmpty() || !lastFrame().equals(grid)) {
            frames.add(grid);
        }
        notifyAll();
    }

    /** Waits until a frame shows the words; false when the time is over. */
    public synchronized boolean awaitText(String words, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (frames.isEmpty() || !lastFrame().toString().contains(words)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public List<Input> take(Duration atMost) {
        return inbox.take(atMost);
    }

    @Override
    public void wake() {
        inbox.wake();
    }

    @Override
    public <T> T giveAway(Supplier<T> work) {
        synchronized (this) {
            handovers++;
        }
        return work.get();
    }

    /** It has no ground. */
    @Override
    public void askGround() {}

    @Override
    public synchronized void bell() {
        bells++;
    }

    @Override
    public synchronized void tell(String words, Way way) {
        told.add(words);
    }

    /** What it was told to show outside. */
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public synchronized void copy(String text) {
        copied = text;
    }

    @Override
    public synchronized void title(String words) {
        title = words;
    }

    @Override
    public void close() {
        put(new Input.Ended());
    }
}
