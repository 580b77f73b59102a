package dev.paratui.ui.widget;

/**
 * Which part of a long list or text is seen.
 *
 * @param first the uppermost item seen
 */
public record Scroll(int first) {
    public static final Scroll TOP = new Scroll(0);

    /** Moved as little as needed for the item to be seen, and never beyond the end. */
    public Scroll showing(int item, int items, int rows) {
        int least = Math.max(0, item - rows + 1);
        int kept = Math.max(least, Math.min(first, Math.max(0, item)));
        return new Scroll(kept).within(items, rows);
    }

    public Scroll by(int count, int items, int rows) {
        return new Scroll(first + count).within(items, rows);
    }

    /** The item in that row, or -1 when there is none. */
    public int itemAt(int row, int items) {
        int item = first + row;
        return row >= 0 && item < items ? item : -1;
    }

    public Scroll within(int items, int rows) {
        return new Scroll(Math.max(0, Math.min(first, items - rows)));
    }
}
