package dev.paratui.ui.picture;

/** Pixels of a cell, and how far below its top letters stand. */
record CellSize(int width, int height, int baseline) {
    /** Of JetBrains Mono, whose advance is 0.6 of its size: whole pixels without stretching. */
    static final CellSize USUAL = new CellSize(12, 27, 21);

    static final int FONT_SIZE = 20;

    /** How thick a light line is; an even number, since a heavy one is half as much wider on both sides. */
    int stroke() {
        return 2 * Math.max(1, Math.round(height / 27f));
    }

    /** How wide the empty rim around a picture is. */
    int rim() {
        return width;
    }
}
