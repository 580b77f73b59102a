package dev.paratui.ui.picture;

import java.awt.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a character of lines or blocks paints in a cell whose upper left corner is the origin.
 *
 * @param cover how much of the ground it hides, 0-1
 */
record Stencil(Shape shape, double cover) {
    static Stencil solid(Shape shape) {
        return new Stencil(shape, 1);
    }

    /** @return null for a character that is set in a font */
    static @Nullable Stencil of(String cluster, CellSize cell) {
        int codePoint = cluster.codePointAt(0);
        if (codePoint >= BoxLines.FIRST && codePoint <= BoxLines.LAST) {
            return solid(new BoxLines(cell).shape(codePoint));
        }
        if (codePoint >= Blocks.FIRST && codePoint <= Blocks.LAST) {
            return Blocks.stencil(codePoint, cell);
        }
        if (codePoint >= Braille.FIRST && codePoint <= Braille.LAST) {
            return solid(Braille.shape(codePoint, cell));
        }
        return null;
    }
}
