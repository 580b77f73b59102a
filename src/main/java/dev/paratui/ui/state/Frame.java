package dev.paratui.ui.state;

/**
 * How the room of the sessions' page is shared out.
 *
 * @param shift by how many columns the person has moved the line between list and preview
 */
public record Frame(Zoom zoom, int shift) {
    static final Frame USUAL = new Frame(Zoom.NONE, 0);

    /** What fills the page. */
    public enum Zoom {
        /** List, details and preview. */
        NONE,
        /** The preview alone. */
        PREVIEW
    }

    Frame zoomed() {
        return new Frame(zoom == Zoom.NONE ? Zoom.PREVIEW : Zoom.NONE, shift);
    }

    Frame shifted(int columns) {
        return new Frame(zoom, columns);
    }
}
