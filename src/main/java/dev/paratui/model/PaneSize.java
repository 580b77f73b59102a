package dev.paratui.model;

/** Cells of a terminal. */
public record PaneSize(int columns, int rows) {
    public static final PaneSize DEFAULT = new PaneSize(120, 40);
}
