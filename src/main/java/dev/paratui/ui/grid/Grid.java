package dev.paratui.ui.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A finished screen or part of one: what each cell shows and in which ink. Immutable.
 *
 * <p>A cell holds one cluster (what a person takes for one character). The right half of a wide one is the empty text.
 */
public final class Grid {
    static final String RIGHT_HALF = "";

    private final Size size;
    private final String[] clusters;
    private final Ink[] inks;
    /** Not part of what it looks like, so no part of being equal. */
    private final List<Placed> spots;

    Grid(Size size, String[] clusters, Ink[] inks, List<Placed> spots) {
        this.size = size;
        this.clusters = clusters;
        this.inks = inks;
        this.spots = List.copyOf(spots);
    }

    public static Builder builder(Size size) {
        return new Builder(size);
    }

    public static Grid blank(Size size) {
        return builder(size).build();
    }

    public Size size() {
        return size;
    }

    /** What the cell shows; empty for the right half of a wide cluster. */
    public String cluster(int row, int column) {
        return clusters[row * size.columns() + column];
    }

    public Ink ink(int row, int column) {
        return inks[row * size.columns() + column];
    }

    /** All that the mouse can be over, in the order in which it was drawn. */
    public List<Placed> spots() {
        return spots;
    }

    /** What lies there, the uppermost first. */
    public List<Placed> spotsAt(int row, int column) {
        List<Placed> there = new ArrayList<>(
                spots.stream().filter(spot -> spot.area().contains(row, column)).toList());
        Collections.reverse(there);
        return there;
    }

    /** 1, or 2 for a wide cluster, or 0 for the right half of one. */
    public int columns(int row, int column) {
        if (cluster(row, column).isEmpty()) {
            return 0;
        }
        return column + 1 < size.columns() && cluster(row, column + 1).isEmpty() ? 2 : 1;
    }

    /** Whether the two cells look alike. */
    @SuppressWarnings("ReferenceEquality")
    public boolean sameCell(Grid other, int row, int column) {
        int at = row * size.columns() + column;
        if (!clusters[at].equals(other.cluster(row, column))) {
            return false;
        }
        Ink ink = other.ink(row, column);
        return inks[at] == ink || inks[at].equals(ink); // mostly the same object, and comparing all of it takes long
    }

    /** A row's words, as wide as the grid. */
    public String text(int row) {
        int from = row * size.columns();
        return String.join("", Arrays.asList(clusters).subList(from, from + size.columns()));
    }

    /** All rows' words, blanks at their ends taken off. */
    public List<String> lines() {
        return IntStream.range(0, size.rows())
                .mapToObj(row -> text(row).stripTrailing())
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grid grid
                && size.equals(grid.size)
                && Arrays.equals(clusters, grid.clusters)
                && Arrays.equals(inks, grid.inks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(clusters) * 31 + Arrays.hashCode(inks);
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }

    /** Draws a grid. Whatever falls outside is cut off, control characters are made visible. Not thread-safe. */
    public static final class Builder {
        private final Canvas canvas;
        private final Area window;

        private Builder(Size size) {
            this.canvas = new Canvas(size);
            this.window = size.area();
        }

        private Builder(Canvas canvas, Area window) {
            this.canvas = canvas;
            this.window = window;
        }

        public Size size() {
            return window.size();
        }

        public Area area() {
            return size().area();
        }

        /** Draws on a part of this grid, with its own origin; nothing gets out of the part. */
        public Builder within(Area part) {
            return new Builder(
                    canvas, part.shifted(window.row(), window.column()).within(window));
        }

        /**
         * Text from a column on.
         *
         * @return the column after it
         */
        public int text(int row, int column, String text, Paint front) {
            return text(row, column, text, Ink.of(front));
        }

        public int text(int row, int column, String text, Ink ink) {
            return canvas.text(window, new Area(row, column, 1, 0), text, ink) - window.column();
        }

        /** @return the column after it */
        public int line(int row, int column, Line line) {
            int at = column;
            for (Span span : line.spans()) {
                at = text(row, at, span.text(), span.ink());
            }
            return at;
        }

        /**
         * Text that ends at the right edge; when there is too much of it, its beginning is kept.
         *
         * @return the column where it begins
         */
        public int right(int row, String text, Paint front) {
            return right(row, Line.of(text, front));
        }

        public int right(int row, Line line) {
            int column = Math.max(0, window.columns() - line.columns());
            line(row, column, line);
            return column;
        }

        public int centre(int row, Line line) {
            return line(row, Math.max(0, (window.columns() - line.columns()) / 2), line);
        }

        /** Blanks with that ground. */
        public Builder fill(Area area, Paint ground) {
            return fill(area, " ", Ink.of(Role.TEXT, ground));
        }

        /** The same one-column cluster in every cell. */
        public Builder fill(Area area, String cluster, Ink ink) {
            canvas.fill(area.shifted(window.row(), window.column()).within(window), cluster, ink);
            return this;
        }

        /** Changes the inks of an area and leaves what it shows. */
        public Builder tint(Area area, UnaryOperator<Ink> change) {
            canvas.tint(area.shifted(window.row(), window.column()).within(window), change);
            return this;
        }

        /** Lets all that has been drawn so far step back, for a dialog to be drawn over it. */
        public Builder veil() {
            canvas.forgetSpots();
            return tint(area(), ink -> ink.with(Modifier.VEILED));
        }

        /** Says what the mouse is over in that area; what is said later lies above. */
        public Builder spot(Area area, Spot spot) {
            canvas.spot(area.shifted(window.row(), window.column()).within(window), spot);
            return this;
        }

        /** Another grid with its upper left cell there. */
        public Builder place(int row, int column, Grid grid) {
            canvas.place(window, window.row() + row, window.column() + column, grid);
            return this;
        }

        public Grid build() {
            return canvas.copy(window);
        }
    }
}
