package dev.paratui.ui.input;

/**
 * Something done with the mouse.
 *
 * @param button 1 left, 2 middle, 3 right; 0 when none is told
 */
public record Mouse(Kind kind, int row, int column, int button) implements Input {
    /** What was done. */
    public enum Kind {
        PRESS,
        RELEASE,
        DRAG,
        SCROLL_UP,
        SCROLL_DOWN
    }
}
