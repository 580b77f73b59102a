package dev.paratui.ui.state;

import dev.paratui.ui.grid.Spot;

/** A part of the screen that the wheel moves in a way of its own, other than a list of rows. */
public enum Ground implements Spot {
    SESSIONS,
    PREVIEW,
    FILES,
    LINES,
    /** What a pane showed once. */
    FILM
}
