package dev.paratui.ui.grid;

/** How many cells there are; never negative. */
public record Size(int columns, int rows) {
    public Size {
        columns = Math.max(0, columns);
        rows = Math.max(0, rows);
    }

    /** The whole of it, as a place to draw in. */
    public Area area() {
        return new Area(0, 0, rows, columns);
    }
}
