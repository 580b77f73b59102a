package dev.paratui.ui.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The dot patterns U+2800 to U+28FF, evenly spread so that they make curves across cells. */
final class Braille {
    static final int FIRST = 0x2800;
    static final int LAST = 0x28FF;
    private static final int[] COLUMN = {0, 0, 0, 1, 1, 1, 0, 1};
    private static final int[] ROW = {0, 1, 2, 0, 1, 2, 3, 3};

    private Braille() {}

    static Shape shape(int codePoint, CellSize cell) {
        Path2D dots = new Path2D.Double();
        double across = cell.width() * 0.3;
        int bits = codePoint - FIRST;
        for (int dot = 0; dot < COLUMN.length; dot++) {
            if (((bits >> dot) & 1) != 0) {
                double x = cell.width() * (0.25 + 0.5 * COLUMN[dot]);
                double y = cell.height() * (0.125 + 0.25 * ROW[dot]);
                dots.append(new Ellipse2D.Double(x - across / 2, y - across / 2, across, across), false);
            }
        }
        return dots;
    }
}
