package dev.paratui.ui.state;

/**
 * How the room of the sessions' page is shared out.
 *
 * @param shift by how many columns the person has moved the line between list and preview
 * @param isDragging whether the mouse holds that line
 */
public record Frame(Zoom zoom, int shift, boolean isDragging, Order order, Grouping grouping) {
    static final Frame USUAL = new Frame(Zoom.NONE, 0, false, Order.NEED, Grouping.NONE);

    /** What fills the page. */
    public enum Zoom {
        /** List, details and preview. */
        NONE,
        /** The preview alone. */
        PREVIEW
    }

    Frame zoomed() {
        return new Frame(zoom == Zoom.NONE ? Zoom.PREVIEW : Zoom.NONE, shift, isDragging, order, grouping);
    }

    Frame held() {
        return new Frame(zoom, shift, true, order, grouping);
    }

    Frame released() {
        return new Frame(zoom, shift, false, order, grouping);
    }

    Frame shifted(int columns) {
        return new Frame(zoom, columns, isDragging, order, grouping);
    }

    Frame reordered() {
        return new Frame(zoom, shift, isDragging, order.next(), grouping);
    }

    Frame grouped(Grouping newGrouping) {
        return new Frame(zoom, shift, isDragging, order, newGrouping);
    }
}
