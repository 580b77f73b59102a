package dev.paratui.ui.terminal;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.theme.Palette;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the difference between the frame that a terminal shows and the next one, as one run of escape codes. Pure but
 * for its memory of what is shown; not thread-safe.
 */
final class FrameWriter {
    private static final String BEGIN = "\u001b[?2026h\u001b[?25l";
    private static final String END = "\u001b[?2026l";

    private final StringBuilder out = new StringBuilder(1 << 15);
    private final Pen pen = new Pen(out);
    private final Letters letters;
    private @Nullable Grid shown;
    private @Nullable Palette shownBy;
    private Optional<Cursor> shownCursor = Optional.empty();
    private @Nullable Ink penInk;
    private int penRow;
    private int penColumn;

    FrameWriter(Letters letters) {
        this.letters = letters;
    }

    /** Forgets what is on the screen: the next frame is written as a whole. */
    void forget() {
        shown = null;
    }

    /** @return what to write; empty when nothing changed */
    String frame(Grid grid, Palette palette, Optional<Cursor> cursor) {
        out.setLength(0);
        out.append(BEGIN);
        pen.lift();
        penInk = null;
        penRow = -1;
        Grid before = shown;
        if (before == null || !before.size().equals(grid.size())) {
            out.append("\u001b[0m\u001b[2J");
            writeAll(grid, palette);
        } else if (shownBy != palette) {
            writeAll(grid, palette);
        } else {
            writeChanged(before, grid, palette);
        }
        boolean isSame = out.length() == BEGIN.length() && cursor.equals(shownCursor) && before != null;
        shown = grid;
        shownBy = palette;
        shownCursor = cursor;
        return isSame
                ? ""
                : out.append(pen.rest()).append(at(cursor)).append(END).toString();
    }

    private void writeAll(Grid grid, Palette palette) {
        Size size = grid.size();
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                write(grid, palette, row, column);
            }
        }
    }

    private void writeChanged(Grid before, Grid grid, Palette palette) {
        Size size = grid.size();
        for (int row = 0; row < size.rows(); row++) {
            for (int column = 0; column < size.columns(); column++) {
                if (!grid.sameCell(before, row, column)) {
                    write(grid, palette, row, column);
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // neighbours mostly have the same ink, and asking for its look takes long
    private void write(Grid grid, Palette palette, int row, int column) {
        int columns = grid.columns(row, column);
        if (columns == 0) {
            return; // its left half writes it
        }
        moveTo(row, column);
        Ink ink = grid.ink(row, column);
        if (ink != penInk) {
            pen.take(palette.look(ink));
            penInk = ink;
        }
        String cluster = letters.of(grid.cluster(row, column));
        out.append(cluster);
        penRow = isSure(cluster) ? row : -1;
        penColumn = column + columns;
    }

    private void moveTo(int row, int column) {
        if (row == penRow && column == penColumn) {
            return;
        }
        if (row == penRow && column > penColumn) {
            out.append("\u001b[").append(column - penColumn).append('C');
        } else {
            out.append("\u001b[").append(row + 1).append(';').append(column + 1).append('H');
        }
    }

    /** Terminals disagree about the columns of emoji and joined clusters: what follows one is addressed anew. */
    private static boolean isSure(String cluster) {
        char first = cluster.charAt(0);
        return cluster.length() == 1 && !(first >= 0x2600 && first < 0x27C0) && first != 0x2B50 && first != 0x2B55;
    }

    private static String at(Optional<Cursor> cursor) {
        return cursor.map(place -> "\u001b[" + (place.row() + 1) + ";" + (place.column() + 1) + "H\u001b[?25h")
                .orElse("");
    }
}
